internal import Standards

/// A line of words with gaps for parameters, whose value hangs on the day; filling it is concatenation.
struct WordLine: Hashable, Sendable, ExpressibleByStringInterpolation {
  private enum Piece: Hashable, Sendable {
    case words(String)
    /// The parameter's place in the policy, and the unit after its number.
    case parameter(Int, unit: String)
  }
  private var pieces: [Piece] = []

  init(_ text: String) { append(text) }
  init(stringLiteral value: String) { append(value) }
  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.line }
  init(parameter index: Int, unit: String) { pieces = [.parameter(index, unit: unit)] }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .words(let before)? = pieces.last {
      pieces[pieces.count - 1] = .words(before + text)
    } else {
      pieces.append(.words(text))
    }
  }

  private mutating func append(_ other: WordLine) {
    for piece in other.pieces {
      if case .words(let text) = piece { append(text) } else { pieces.append(piece) }
    }
  }

  func filled(_ parameter: (Int, String) -> String) -> String {
    if pieces.count == 1, case .words(let text) = pieces[0] { return text }
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .parameter(let index, let unit): text += parameter(index, unit)
      }
    }
    return text
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var line = WordLine("")
    init(literalCapacity: Int, interpolationCount: Int) {}
    mutating func appendLiteral(_ literal: String) { line.append(literal) }
    mutating func appendInterpolation(_ text: String) { line.append(text) }
    mutating func appendInterpolation(_ number: Int) { line.append(String(number)) }
    mutating func appendInterpolation(_ other: WordLine) { line.append(other) }
  }
}

extension [WordLine] {
  func joined(by separator: String) -> WordLine {
    var line = WordLine("")
    for (index, next) in enumerated() { line = index == 0 ? next : "\(line)\(separator)\(next)" }
    return line
  }
}

/// The same said in both languages, with the same gaps.
struct Wording: Hashable, Sendable {
  var zh: WordLine
  var en: WordLine

  init(zh: WordLine, en: WordLine) {
    self.zh = zh
    self.en = en
  }

  init(_ phrase: Phrase) { self.init(zh: WordLine(phrase.zh), en: WordLine(phrase.en)) }

  static func list(_ parts: [Wording], zh: String, en: String) -> Wording {
    Wording(zh: parts.map(\.zh).joined(by: zh), en: parts.map(\.en).joined(by: en))
  }
}
