internal import Standards

/// Which of the two languages to show.
enum LanguageChoice {
  /// The first path component, when it is one of ours.
  static func inPath(_ path: String) -> Language? {
    guard path.first == "/" else { return nil }
    let first = path.dropFirst().prefix { $0 != "/" }
    return Language(rawValue: String(first))
  }

  /// The best of `Accept-Language` (RFC 9110 §12.5.4); Chinese when nothing is asked for or nothing fits.
  static func accepted(_ header: String?) -> Language {
    var best: (language: Language, weight: Int)?
    for range in (header ?? "").split(separator: ",").prefix(20) {
      let parts = range.split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }
      guard let tag = parts.first?.lowercased().split(separator: "-").first else { continue }
      guard let language = Language(rawValue: tag.trimmingCharacters) else { continue }
      let weight = parts.dropFirst().compactMap(quality).first ?? 1000
      if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
    }
    return best?.language ?? .zh
  }

  /// `q=0.8` in thousandths.
  private static func quality(_ parameter: Substring) -> Int? {
    guard parameter.lowercased().hasPrefix("q=") else { return nil }
    let number = parameter.dropFirst(2).prefix { $0.isNumber || $0 == "." }
    let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = Int(parts.first ?? "") ?? 0
    guard parts.count > 1 else { return min(whole, 1) * 1000 }
    let digits = String(parts[1].prefix(3))
    let thousandths = Int(digits + String(repeating: "0", count: 3 - digits.count)) ?? 0
    return min(whole * 1000 + thousandths, 1000)
  }
}

extension StringProtocol {
  /// Without the spaces and tabs at both ends.
  fileprivate var trimmingCharacters: String {
    String(self.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
