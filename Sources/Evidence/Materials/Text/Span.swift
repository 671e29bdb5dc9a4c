/// Letters of one or more strips that make up one value.
struct Span: Sendable {
  struct Part: Sendable {
    var strip: Int
    var range: Range<Int>
  }
  var parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }
  init(strip: Int, _ range: Range<Int>) { parts = [Part(strip: strip, range: range)] }
}

extension Paper {
  func letters(_ span: Span) -> [Character] { span.parts.flatMap { strips[$0.strip].folded[$0.range] } }

  /// As printed, parts joined without a space unless Latin letters meet.
  func words(_ span: Span) -> String {
    span.parts.reduce(into: "") { $0 += strips[$1.strip].letters.words($1.range) }
  }

  /// On the page of the first part.
  func box(_ span: Span) -> PageBox? {
    guard let first = span.parts.first else { return nil }
    let page = strips[first.strip].page
    return span.parts.filter { strips[$0.strip].page == page }.map { strips[$0.strip].box(of: $0.range) }
      .reduce(nil) { $0?.union($1) ?? $1 }
  }

  func page(_ span: Span) -> Int? { span.parts.first.map { strips[$0.strip].page } }
  func confidence(_ span: Span) -> Double { span.parts.map { strips[$0.strip].confidence }.min() ?? 0 }
  func source(_ span: Span) -> ReadField.Source { span.parts.map { strips[$0.strip].source }.max() ?? .textLayer }
}
