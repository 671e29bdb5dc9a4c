/// A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters whose check character holds.
package struct CreditCode: Hashable, Sendable {
  /// Upper-case ASCII.
  package let text: String

  /// Reads what a person typed: full-width and lower-case forms, spaces and hyphens are folded; look-alike letters are
  /// not, they are named in the refusal.
  package init(typed raw: String) throws(CreditCodeFlaw) {
    guard raw.utf8.count <= 200 else { throw .wrongLength(raw.count) }
    let folded = CreditCode.folded(raw)
    guard !folded.isEmpty else { throw .empty }
    guard folded.count == 18 else { throw .wrongLength(folded.count) }
    for (index, character) in folded.enumerated() {
      let allowed = (2...7).contains(index) ? ("0"..."9").contains(character) : CreditCode.values[character] != nil
      guard allowed else {
        throw .foreignCharacter(character, position: index + 1, suggestion: CreditCode.suggestion(for: folded))
      }
    }
    guard let check = CreditCode.checkCharacter(folded.prefix(17)), folded.last == check else {
      throw .wrongCheckCharacter
    }
    self.text = folded
  }

  /// For stored text, which is already canonical.
  package init?(_ canonical: String) {
    guard let code = try? CreditCode(typed: canonical), code.text == canonical else { return nil }
    self = code
  }
}

extension CreditCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  private static let values = Dictionary(uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) })
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  static func folded(_ raw: String) -> String {
    raw.narrowed.uppercased().filter { !$0.isWhitespace && !"-‐‑–—.".contains($0) }
  }

  /// The check character of 17 characters of the alphabet.
  static func checkCharacter(_ body: some StringProtocol) -> Character? {
    let numbers = body.compactMap { values[$0] }
    guard numbers.count == 17, body.count == 17 else { return nil }
    return alphabet[(31 - CheckDigits.remainder(numbers, weights: weights, modulus: 31)) % 31]
  }

  /// The code that was probably meant, when replacing letters the alphabet lacks by the digits they resemble gives a
  /// valid one. It is shown for confirmation, never taken silently.
  package static func suggestion(for raw: String) -> String? {
    let lookAlike: [Character: Character] = ["O": "0", "I": "1", "Z": "2", "S": "5", "V": "U"]
    let folded = folded(raw)
    var replaced = ""
    for (index, character) in folded.enumerated() {
      let inRegion = (2...7).contains(index) ? ["B": "8", "L": "1", "Q": "0", "D": "0"][character] as Character? : nil
      replaced.append(inRegion ?? lookAlike[character] ?? character)
    }
    guard replaced != folded, let code = try? CreditCode(typed: replaced) else { return nil }
    return code.text
  }
}

extension CreditCode {
  /// The six region digits; old codes keep regions that no longer exist.
  package var region: String { String(text.dropFirst(2).prefix(6)) }

  package var kind: BodyKind { BodyKind(category: text.prefix(2)) }

  /// Whether characters 9 to 17 also satisfy the organisation code's own check. When they do not, the code is
  /// admissible but deserves a second look.
  package var organisationCodeHolds: Bool {
    let body = text.dropFirst(8).prefix(8)
    return OrganisationCode.checkCharacter(body) == text.dropFirst(16).first
  }

  /// For public notices and lists: `9111**********781B`.
  package var masked: String { text.prefix(4) + String(repeating: "*", count: 10) + text.suffix(4) }

  /// A valid code for examples and tests, the same for the same seed. It may belong to somebody.
  package static func example(seed: UInt64, category: String = "91", region: String = "110115") -> CreditCode? {
    var state = seed
    var body = ""
    for _ in 0..<8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      body.append(alphabet[Int(state >> 33) % alphabet.count])
    }
    guard let organisationCheck = OrganisationCode.checkCharacter(body) else { return nil }
    let first17 = category + region + body + String(organisationCheck)
    guard let check = checkCharacter(first17) else { return nil }
    return CreditCode(first17 + String(check))
  }
}

extension CreditCode: CustomStringConvertible {
  package var description: String { text }
}

extension CreditCode: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = CreditCode(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a credit code")
    }
    self = code
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
