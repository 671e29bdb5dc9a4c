internal import HTTPTypes
package import Hummingbird
internal import NIOCore
package import Standards

/// One page before its frame: what stands between the header and the footer, and how it is answered.
package struct Page: Sendable {
  package var title: Phrase
  package var status: HTTPResponse.Status
  package var main: HTML
  package var headers: HTTPFields

  package init(
    title: Phrase, status: HTTPResponse.Status = .ok, main: HTML, headers: HTTPFields = [:]
  ) {
    self.title = title
    self.status = status
    self.main = main
    self.headers = headers
  }

  package func response(for visit: Visit) -> Response {
    var headers = headers
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.contentLanguage] = visit.language == .zh ? "zh-CN" : "en"
    let markup = visit.frame.render(self, visit).markup
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: markup)))
  }
}

/// Puts a page's main part into the whole document. The look lives elsewhere; the shell passes it in.
package struct PageFraming: Sendable {
  package let render: @Sendable (Page, Visit) -> HTML

  package init(render: @escaping @Sendable (Page, Visit) -> HTML) { self.render = render }

  /// A bare document, for when nothing better was given.
  package static let plain = PageFraming { page, visit in
    """
    <!DOCTYPE html>
    <html lang="\(visit.language == .zh ? "zh-CN" : "en")"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(page.title[visit.language])</title></head>
    <body><main id="main">\(page.main)</main></body></html>
    """
  }
}
