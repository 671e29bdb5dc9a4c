/// A set of code points of a pattern.
struct ScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var categories: [Category] = []
  var isNegated = false
  var ignoresCase = false

  struct Category: Sendable {
    let name: String
    let isNegated: Bool
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if includes(scalar) { return !isNegated }
    guard ignoresCase else { return isNegated }
    let properties = scalar.properties
    for mapped in [properties.lowercaseMapping, properties.uppercaseMapping] {
      if let other = mapped.unicodeScalars.first, mapped.unicodeScalars.count == 1, other != scalar, includes(other) {
        return !isNegated
      }
    }
    return isNegated
  }

  private func includes(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } || categories.contains { $0.contains(scalar) }
  }

  /// The Perl classes, over ASCII as in RE2.
  static func perl(_ letter: Unicode.Scalar) -> ScalarSet? {
    let set: ScalarSet
    switch letter {
    case "d", "D": set = ScalarSet(ranges: [48...57])
    case "w", "W": set = ScalarSet(ranges: [48...57, 65...90, 95...95, 97...122])
    case "s", "S": set = ScalarSet(ranges: [9...10, 12...13, 32...32])
    default: return nil
    }
    return letter.properties.isUppercase ? set.inverted : set
  }

  private var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    gaps.append(next...0x10FFFF)
    return ScalarSet(ranges: gaps)
  }
}

extension ScalarSet.Category {
  private static let letters: [String: [Unicode.GeneralCategory]] = [
    "Lu": [.uppercaseLetter], "Ll": [.lowercaseLetter], "Lt": [.titlecaseLetter], "Lm": [.modifierLetter],
    "Lo": [.otherLetter],
    "L": [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter],
    "M": [.nonspacingMark, .spacingMark, .enclosingMark],
    "Nd": [.decimalNumber], "N": [.decimalNumber, .letterNumber, .otherNumber],
    "P": [
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation,
    ],
    "S": [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol],
    "Z": [.spaceSeparator, .lineSeparator, .paragraphSeparator], "Zs": [.spaceSeparator],
  ]

  init?(_ name: String, isNegated: Bool) {
    guard name == "Han" || Self.letters[name] != nil else { return nil }
    self.name = name
    self.isNegated = isNegated
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    let holds =
      name == "Han" ? properties.isIdeographic : Self.letters[name]?.contains(properties.generalCategory) ?? false
    return holds != isNegated
  }
}
