/// The addresses that share a prefix: `192.168.0.0/24`.
package struct NetworkRange: Hashable, Sendable {
  let address: NetworkAddress
  let prefixLength: Int

  /// - Returns: `nil` unless it is an address, a slash and a length that fits the address.
  package init?(parsing text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let address = NetworkAddress(parsing: parts[0]), (1...3).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let length = Int(parts[1]),
      length <= address.octets.count * 8
    else { return nil }
    self.address = address
    prefixLength = length
  }

  init(address: NetworkAddress, prefixLength: Int) {
    self.address = address
    self.prefixLength = prefixLength
  }

  /// The range with every bit beyond the prefix zero.
  var masked: NetworkRange {
    let octets = address.octets.enumerated().map { index, octet in
      octet & ~UInt8(truncatingIfNeeded: 0xFF >> max(0, min(8, prefixLength - index * 8)))
    }
    return NetworkRange(address: NetworkAddress(octets: octets), prefixLength: prefixLength)
  }

  func contains(_ other: NetworkAddress) -> Bool {
    other.isVersion4 == address.isVersion4
      && NetworkRange(address: other, prefixLength: prefixLength).masked.address == masked.address
  }

  func contains(_ other: NetworkRange) -> Bool { other.prefixLength >= prefixLength && contains(other.address) }
}

extension NetworkRange: CustomStringConvertible {
  package var description: String { "\(address)/\(prefixLength)" }
}
