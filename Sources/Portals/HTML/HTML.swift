/// Markup that is safe to send. Literal pieces are trusted because the programmer wrote them; every interpolated
/// string is escaped, so there is no way to put a person's text into a page as markup.
///
///     let cell: HTML = "<td>\(company)</td>"     // company may contain anything
///
/// Attribute values must stand in double quotes. There is no `raw` form; `init(stringLiteral:)` is for the compiler
/// alone (a test looks for other callers).
package struct HTML: Sendable {
  package private(set) var markup: String

  package static let empty: HTML = ""

  package var isEmpty: Bool { markup.isEmpty }

  package static func + (a: HTML, b: HTML) -> HTML { HTML(markup: a.markup + b.markup) }
  package static func += (a: inout HTML, b: HTML) { a.markup += b.markup }

  private init(markup: String) { self.markup = markup }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { markup = value }

  package init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  package struct StringInterpolation: StringInterpolationProtocol {
    var markup: String

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup = ""
      markup.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ literal: String) { markup += literal }
    package mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
    package mutating func appendInterpolation(_ html: HTML?) { markup += html?.markup ?? "" }
    package mutating func appendInterpolation(_ list: [HTML]) { for html in list { markup += html.markup } }
    package mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &markup) }
    package mutating func appendInterpolation(_ text: Substring) { HTML.escape(String(text), into: &markup) }
    package mutating func appendInterpolation(_ number: some BinaryInteger) { markup += String(number) }

    /// A boolean attribute: `<input \(flag: "checked", isChosen)>`.
    package mutating func appendInterpolation(flag name: StaticString, _ on: Bool) {
      if on { markup += " \(name.description)" }
    }
  }
}

extension HTML {
  static func escape(_ text: String, into out: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Sequence<HTML> {
  package func joined(by separator: HTML = .empty) -> HTML {
    var out = HTML.empty
    for (index, html) in enumerated() {
      if index > 0 { out += separator }
      out += html
    }
    return out
  }
}
