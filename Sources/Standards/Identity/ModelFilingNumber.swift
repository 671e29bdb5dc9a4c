/// The number under which a generative service was filed with the cyberspace administration (生成式人工智能服务备案):
/// `Region-Name-YYYYMMDD`, sometimes with four more digits.
package struct ModelFilingNumber: Hashable, Codable, Sendable {
  package let text: String
  package let filedOn: CivilDate

  /// - Returns: `nil` when the text has another form or its day does not exist. Applications that only call a filed
  ///   model carry a local registration number instead, whose form differs by province and is kept as words.
  package init?(typed raw: String) {
    guard raw.utf8.count <= 200 else { return nil }
    let folded = raw.narrowed.filter { !$0.isWhitespace }
    let parts = folded.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let region = parts[0].first, region.isASCII, region.isUppercase, parts[0].count >= 2,
      parts[0].allSatisfy({ $0.isASCII && $0.isLetter }), !parts[1].isEmpty,
      parts[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }),
      parts[2].digitValues != nil, [8, 12].contains(parts[2].count), parts[2].hasPrefix("20"),
      let day = try? CivilDate(typed: String(parts[2].prefix(8)))
    else { return nil }
    self.text = folded
    self.filedOn = day
  }
}
