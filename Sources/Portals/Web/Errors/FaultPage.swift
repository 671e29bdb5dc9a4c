internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Standards

extension Fault {
  /// A page for a person; for the page's script the same words as plain text, which it shows in place.
  func answer(to request: Request, _ visit: Visit) -> Response {
    guard Fault.isFromScript(request) else { return page(for: visit).response(for: visit) }
    let words = FaultWords.words(for: status)
    let text =
      (reason ?? words.title)[visit.language] + (visit.language == .zh ? "" : " ")
      + (remedy ?? words.remedy)[visit.language]
    var headers = headers
    headers[.contentType] = "text/plain; charset=utf-8"
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  static func isFromScript(_ request: Request) -> Bool {
    request.method == .put || HTTPField.Name("Sec-Fetch-Dest").flatMap { request.headers[$0] } == "empty"
  }

  /// The page of this fault. It depends on the status and the words alone, so that two causes of one status look alike.
  func page(for visit: Visit) -> Page {
    let words = FaultWords.words(for: status)
    let language = visit.language
    let reason: HTML = reason.map { "<p>\($0[language])</p>" } ?? .empty
    let trace = Phrase(zh: "编号", en: "Reference")
    let home = Phrase(zh: "返回首页", en: "Back to the home page")
    var page = Page(
      title: words.title, status: status, width: .narrow,
      main: """
        \(reason)<p>\((remedy ?? words.remedy)[language])</p>
        <p><a href="\(Link.home.path(in: language))">\(home[language])</a></p>
        <p class="trace">\(trace[language])：<code>\(visit.requestID)</code></p>
        """)
    page.headers = headers
    return page
  }
}
