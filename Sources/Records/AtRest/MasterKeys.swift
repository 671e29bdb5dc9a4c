internal import SMCrypto

/// The operator's keys, by version: the newest wraps, the older ones only unwrap.
package struct MasterKeys: Sendable {
  private(set) var versions: [Int: SymmetricKey]

  init(_ versions: [Int: SymmetricKey]) { self.versions = versions }

  package var newest: Int { versions.keys.max() ?? 0 }
  package var numbers: [Int] { versions.keys.sorted() }

  mutating func addVersion() throws {
    versions[newest + 1] = try SymmetricKey.generated()
  }

  mutating func forget(_ version: Int) { versions[version] = nil }
}

extension MasterKeys {
  private static let opening = """
    # 兑现 Duixian: 主密钥。请另存一份，不要与数据放在一起；丢失后加密的内容无法恢复。
    # Master keys. Keep a copy apart from the data: what is sealed with a lost key is lost.

    """

  /// One line a version: its number and 64 hexadecimal digits.
  var text: String {
    MasterKeys.opening
      + versions.sorted { $0.key < $1.key }.map { version, key in
        "\(version) \(key.withBytes { Array($0) }.hexadecimal)\n"
      }.joined()
  }

  /// - Returns: `nil` unless every line is a version.
  init?(text: String) {
    var versions: [Int: SymmetricKey] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.allSatisfy(\.isWhitespace) {
      let words = line.split(separator: " ")
      guard words.count == 2, let number = Int(words[0]), number > 0, versions[number] == nil,
        let bytes = Hex.bytes(of: String(words[1])), let key = try? SymmetricKey(bytes)
      else { return nil }
      versions[number] = key
    }
    guard !versions.isEmpty else { return nil }
    self.init(versions)
  }
}
