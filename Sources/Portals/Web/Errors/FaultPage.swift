internal import Standards

extension Fault {
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
