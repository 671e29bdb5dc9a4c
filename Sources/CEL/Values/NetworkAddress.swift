/// An IPv4 or IPv6 address without a zone. An IPv6 address that carries an IPv4 one is that IPv4 address.
package struct NetworkAddress: Hashable, Sendable {
  /// Four or sixteen octets.
  let octets: [UInt8]

  init(octets: [UInt8]) {
    let isMapped = octets.count == 16 && octets[..<10].allSatisfy { $0 == 0 } && octets[10] == 255 && octets[11] == 255
    self.octets = isMapped ? Array(octets[12...]) : octets
  }

  /// Reads `192.168.0.1` and `2001:db8::68`; IPv4 digits within an IPv6 address are refused.
  package init?(parsing text: some StringProtocol) {
    guard text.utf8.count <= 45 else { return nil }
    guard let octets = text.contains(":") ? NetworkAddress.six(text) : NetworkAddress.four(text) else { return nil }
    self.init(octets: octets)
  }

  private static func four(_ text: some StringProtocol) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let octets = parts.compactMap { part -> UInt8? in
      guard part.utf8.allSatisfy({ (48...57).contains($0) }), part.count == 1 || part.first != "0" else { return nil }
      return UInt8(part)
    }
    return parts.count == 4 && octets.count == 4 ? octets : nil
  }

  private static func six(_ text: some StringProtocol) -> [UInt8]? {
    let halves = groups(text)
    guard let first = halves.first, let start = octets(first) else { return nil }
    if halves.count == 1 { return start.count == 16 ? start : nil }
    guard halves.count == 2, let end = octets(halves[1]), start.count + end.count <= 14 else { return nil }
    return start + [UInt8](repeating: 0, count: 16 - start.count - end.count) + end
  }

  /// What stands before and after `::`.
  private static func groups(_ text: some StringProtocol) -> [String] {
    var halves = [""]
    var rest = text[text.startIndex...]
    while let letter = rest.first {
      if rest.hasPrefix("::") {
        halves.append("")
        rest = rest.dropFirst(2)
      } else {
        halves[halves.count - 1].append(letter)
        rest = rest.dropFirst()
      }
    }
    return halves
  }

  private static func octets(_ half: String) -> [UInt8]? {
    if half.isEmpty { return [] }
    var octets: [UInt8] = []
    for group in half.split(separator: ":", omittingEmptySubsequences: false) {
      guard (1...4).contains(group.utf8.count), group.utf8.first != UInt8(ascii: "+"),
        let number = UInt16(group, radix: 16)
      else { return nil }
      octets += [UInt8(number >> 8), UInt8(truncatingIfNeeded: number)]
    }
    return octets
  }

  package var isVersion4: Bool { octets.count == 4 }

  var isUnspecified: Bool { octets.allSatisfy { $0 == 0 } }
  var isLoopback: Bool {
    isVersion4 ? octets[0] == 127 : octets.dropLast().allSatisfy { $0 == 0 } && octets[15] == 1
  }
  var isMulticast: Bool { isVersion4 ? octets[0] & 0xF0 == 0xE0 : octets[0] == 0xFF }
  var isLinkLocalMulticast: Bool {
    isVersion4 ? octets[..<3] == [224, 0, 0] : octets[0] == 0xFF && octets[1] & 0x0F == 2
  }
  var isLinkLocalUnicast: Bool {
    isVersion4 ? octets[..<2] == [169, 254] : octets[0] == 0xFE && octets[1] & 0xC0 == 0x80
  }
  var isGlobalUnicast: Bool {
    !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast && octets != [255, 255, 255, 255]
  }
}

extension NetworkAddress: CustomStringConvertible {
  /// The canonical form: lower case, the longest run of two or more zero groups as `::`.
  package var description: String {
    if isVersion4 { return octets.map(String.init).joined(separator: ".") }
    let groups = stride(from: 0, to: 16, by: 2).map { UInt16(octets[$0]) << 8 | UInt16(octets[$0 + 1]) }
    var best = 0..<0
    var start = 0
    for (index, group) in groups.enumerated() {
      if group != 0 { start = index + 1 } else if index + 1 - start > best.count { best = start..<(index + 1) }
    }
    func text(_ part: ArraySlice<UInt16>) -> String { part.map { String($0, radix: 16) }.joined(separator: ":") }
    guard best.count > 1 else { return text(groups[...]) }
    return text(groups[..<best.lowerBound]) + "::" + text(groups[best.upperBound...])
  }
}
