internal import HTTPTypes
package import Hummingbird
internal import NIOCore
package import Standards

/// One page before its frame: what stands under the heading, and how it is answered. The frame writes the only `<h1>`.
package struct Page: Sendable {
  /// Of the document, and of the heading unless `heading` says more.
  package var title: Phrase
  package var status: HTTPResponse.Status
  package var main: HTML
  package var heading: HTML?
  /// On the line of the heading: a tag, a deadline.
  package var headingAside: HTML?
  package var lead: HTML?
  package var trail: [Crumb] = []
  package var back: Crumb?
  /// Above the heading; an answer that has any goes out as 422.
  package var problems: [FieldProblem] = []
  package var width: PageWidth = .page
  package var headers: HTTPFields = [:]
  /// Names of scripts of this page alone, beside the common one.
  package var scripts: [String] = []

  package init(
    title: Phrase, status: HTTPResponse.Status = .ok, lead: HTML? = nil, back: Crumb? = nil, trail: [Crumb] = [],
    problems: [FieldProblem] = [], width: PageWidth = .page, main: HTML
  ) {
    self.title = title
    self.status = status
    self.lead = lead
    self.back = back
    self.trail = trail
    self.problems = problems
    self.width = width
    self.main = main
  }

  package func response(for visit: Visit) -> Response {
    var headers = headers
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.contentLanguage] = visit.language == .zh ? "zh-CN" : "en"
    let markup = visit.frame.render(self, visit).markup
    return Response(
      status: status == .ok && !problems.isEmpty ? .unprocessableContent : status, headers: headers,
      body: .init(byteBuffer: ByteBuffer(string: markup)))
  }
}

/// Puts a page's main part into the whole document.
package struct PageFraming: Sendable {
  package let render: @Sendable (Page, Visit) -> HTML

  package init(render: @escaping @Sendable (Page, Visit) -> HTML) { self.render = render }

  /// The site's own frame, with nothing of an installation in it.
  package static let plain = SiteFrame().framing
}
