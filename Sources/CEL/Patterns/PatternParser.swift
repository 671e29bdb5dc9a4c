/// Reads RE2's syntax without captures, back-references or look-around: what is not regular is refused.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var nesting = 0
  private var ignoresCase = false
  private var dotIsAll = false
  private var isMultiline = false

  static func parse(_ pattern: String) throws(FailureCause) -> PatternSyntax {
    guard pattern.unicodeScalars.count <= 2000 else { throw .badPattern("longer than 2000 characters") }
    var parser = PatternParser(scalars: Array(pattern.unicodeScalars))
    let syntax = try parser.alternatives()
    guard parser.at == parser.scalars.count else { throw .badPattern("unexpected )") }
    return syntax
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    at += 1
    return true
  }

  private mutating func alternatives() throws(FailureCause) -> PatternSyntax {
    nesting += 1
    guard nesting <= 100 else { throw .badPattern("groups nest too deeply") }
    let flags = (ignoresCase, dotIsAll, isMultiline)
    defer {
      nesting -= 1
      (ignoresCase, dotIsAll, isMultiline) = flags
    }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(FailureCause) -> PatternSyntax {
    var parts: [PatternSyntax] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let atom = try atom() else { continue }
      parts.append(try repetitions(of: atom))
    }
    return .sequence(parts)
  }

  private mutating func repetitions(of atom: PatternSyntax) throws(FailureCause) -> PatternSyntax {
    var result = atom
    var count = 0
    while let bounds = try bounds() {
      count += 1
      guard count <= 1 else { throw .badPattern("repetition of a repetition") }
      // Lazy or greedy makes no difference to whether there is a match.
      _ = take("?")
      result = .repeated(result, least: bounds.least, most: bounds.most)
    }
    return result
  }

  private mutating func bounds() throws(FailureCause) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{" else { return nil }
    let start = at
    at += 1
    guard let least = number() else {
      at = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = next == "}" ? nil : number() ?? -1 }
    guard take("}") else {
      at = start
      return nil
    }
    guard least <= 1000, most.map({ $0 <= 1000 && $0 >= least }) ?? true else {
      throw .badPattern("repetition counts are 0 to 1000, smaller first")
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, Lexer.isDigit(scalar), (value ?? 0) <= 1000 {
      value = (value ?? 0) * 10 + Int(scalar.value - 48)
      at += 1
    }
    return value
  }

  /// - Returns: `nil` for flags that stand alone, as in `(?i)`.
  private mutating func atom() throws(FailureCause) -> PatternSyntax? {
    guard let scalar = next else { return nil }
    at += 1
    switch scalar {
    case "(": return try group()
    case "[": return .set(try bracket())
    case ".": return .set(ScalarSet(ranges: dotIsAll ? [0...0x10FFFF] : [0...9, 11...0x10FFFF]))
    case "^": return .assertion(isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(isMultiline ? .lineEnd : .textEnd)
    case "\\": return try escape()
    case "*", "+", "?": throw .badPattern("nothing to repeat before \(scalar)")
    default: return .set(plain(scalar))
    }
  }

  private func plain(_ scalar: Unicode.Scalar) -> ScalarSet {
    ScalarSet(ranges: [scalar.value...scalar.value], ignoresCase: ignoresCase)
  }

  private mutating func group() throws(FailureCause) -> PatternSyntax? {
    let outer = (ignoresCase, dotIsAll, isMultiline)
    if take("?") {
      if take("P") || next == "<" {
        guard take("<") else { throw .badPattern("unknown group") }
        guard next != "=", next != "!" else { throw .badPattern("look-behind is not regular") }
        while let scalar = next, scalar != ">" {
          at += 1
          _ = scalar
        }
        guard take(">") else { throw .badPattern("unclosed group name") }
      } else if try flags() {
        return nil
      }
    }
    let inner = try alternatives()
    (ignoresCase, dotIsAll, isMultiline) = outer
    guard take(")") else { throw .badPattern("missing )") }
    return inner
  }

  /// - Returns: whether the flags stand alone; otherwise a group's body follows.
  private mutating func flags() throws(FailureCause) -> Bool {
    var on = true
    while let scalar = next {
      at += 1
      switch scalar {
      case "i": ignoresCase = on
      case "s": dotIsAll = on
      case "m": isMultiline = on
      case "U": break
      case "-": on = false
      case ":": return false
      case ")": return true
      default: throw .badPattern("look-around and unknown groups are not supported")
      }
    }
    throw .badPattern("unclosed group")
  }

  private mutating func escape() throws(FailureCause) -> PatternSyntax {
    switch next {
    case "b":
      at += 1
      return .assertion(.wordBoundary)
    case "B":
      at += 1
      return .assertion(.noWordBoundary)
    case "A":
      at += 1
      return .assertion(.textStart)
    case "z":
      at += 1
      return .assertion(.textEnd)
    case "p", "P": return .set(ScalarSet(categories: [try category()]))
    default: break
    }
    if let letter = next, let set = ScalarSet.perl(letter) {
      at += 1
      return .set(set)
    }
    return .set(plain(try escapedScalar()))
  }

  private mutating func category() throws(FailureCause) -> ScalarSet.Category {
    let isNegated = next == "P"
    at += 1
    var name = ""
    if take("{") {
      while let scalar = next, scalar != "}" {
        name.unicodeScalars.append(scalar)
        at += 1
      }
      guard take("}") else { throw .badPattern("unclosed \\p{") }
    } else if let letter = next {
      name.unicodeScalars.append(letter)
      at += 1
    }
    guard let category = ScalarSet.Category(name, isNegated: isNegated) else {
      throw .badPattern("unknown category \(name)")
    }
    return category
  }

  private mutating func escapedScalar() throws(FailureCause) -> Unicode.Scalar {
    guard let letter = next else { throw .badPattern("trailing backslash") }
    at += 1
    switch letter {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "f": return "\u{0C}"
    case "v": return "\u{0B}"
    case "a": return "\u{07}"
    case "x": return try hexadecimal()
    default:
      guard letter.isASCII, !Lexer.isNameStart(letter), !Lexer.isDigit(letter) else {
        throw .badPattern("unknown escape \\\(letter)")
      }
      return letter
    }
  }

  private mutating func hexadecimal() throws(FailureCause) -> Unicode.Scalar {
    let braced = take("{")
    var code: UInt32 = 0
    var count = 0
    while let scalar = next, scalar.isASCII, let digit = Character(scalar).hexDigitValue, count < (braced ? 6 : 2) {
      code = code * 16 + UInt32(digit)
      count += 1
      at += 1
    }
    guard count > 0, braced ? take("}") : count == 2, let scalar = Unicode.Scalar(code) else {
      throw .badPattern("bad \\x escape")
    }
    return scalar
  }

  private mutating func bracket() throws(FailureCause) -> ScalarSet {
    var set = ScalarSet(ignoresCase: ignoresCase)
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = next, isFirst || scalar != "]" {
      isFirst = false
      if scalar == "\\", at + 1 < scalars.count {
        if let perl = ScalarSet.perl(scalars[at + 1]) {
          at += 2
          set.ranges += perl.ranges
          continue
        }
        if scalars[at + 1] == "p" || scalars[at + 1] == "P" {
          at += 1
          set.categories.append(try category())
          continue
        }
      }
      let low = try bracketScalar()
      guard next == "-", at + 1 < scalars.count, scalars[at + 1] != "]" else {
        set.ranges.append(low.value...low.value)
        continue
      }
      at += 1
      let high = try bracketScalar()
      guard low <= high else { throw .badPattern("range in the wrong order") }
      set.ranges.append(low.value...high.value)
    }
    guard take("]") else { throw .badPattern("missing ]") }
    return set
  }

  private mutating func bracketScalar() throws(FailureCause) -> Unicode.Scalar {
    guard let scalar = next else { throw .badPattern("missing ]") }
    at += 1
    return scalar == "\\" ? try escapedScalar() : scalar
  }
}
