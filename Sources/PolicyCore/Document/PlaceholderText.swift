/// A text with `{{name}}` gaps.
package struct PlaceholderText: Sendable {
  private enum Part: Sendable {
    case literal(Substring)
    case gap(String)
  }
  private let parts: [Part]

  package init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      parts.append(.literal(rest[..<open.lowerBound]))
      parts.append(.gap(rest[open.upperBound..<close.lowerBound].filter { $0 != " " }))
      rest = rest[close.upperBound...]
    }
    parts.append(.literal(rest))
    self.parts = parts
  }

  package var names: [String] {
    parts.compactMap { if case .gap(let name) = $0 { name } else { nil } }
  }

  /// A gap for which `value` gives `nil` becomes a line of underscores.
  package func filled(_ value: (String) -> String?) -> String {
    parts.map {
      switch $0 {
      case .literal(let text): String(text)
      case .gap(let name): value(name) ?? "________"
      }
    }.joined()
  }
}
