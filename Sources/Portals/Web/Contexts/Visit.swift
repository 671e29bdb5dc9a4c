package import Standards

/// What a page may know about the request it answers. A value, copied down the chain of middleware.
package struct Visit: Sendable {
  package var language: Language = .zh
  /// Path without the query, as it was sent: `/zh/apply/d3f…`.
  package var path: String = "/"
  /// Path and query after the language, for the same page in the other one; starts with `/`.
  package var tail: String = "/"
  /// The programme's time. In demo mode it is shifted; never use it for sessions or limits.
  package var now = Instant(milliseconds: 0)
  /// The machine's time, for sessions, limits and logs.
  package var wallClock = Instant(milliseconds: 0)
  /// Shown small on error pages for the help desk.
  package var requestID: String = ""
  /// The peer's address, or what a trusted proxy says it is; `unknown` without a socket.
  package var clientAddress: String = "unknown"
  package var session: Session?
  package var visitor: Visitor?
  /// Goes into the hidden field ``FormInput/csrfField`` of each form.
  package var csrf: String = ""
  /// The decoded fields of a small form; empty on GET and on streamed uploads.
  package var form = FormInput()
  package var query = QueryFields()
  /// What the action before this page's redirect did; shown once.
  package var flash: String?
  package var textSize: TextSize = .normal
  package var settings = PortalSettings()
  package var frame: PageFraming = .plain

  package init() {}
}
