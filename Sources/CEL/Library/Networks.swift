/// Addresses and ranges of addresses: `ip('192.168.0.1')`, `cidr('192.168.0.0/24')`.
enum Networks {
  private static let address: ValueType = .opaque(Kind.address.rawValue, [])
  private static let network: ValueType = .opaque(Kind.network.rawValue, [])
  private static let text = Signature([.string], .bool)

  static let functions: [Function] =
    [
      .global("ip", [Signature([.string], address)], .one(address)),
      .member(
        "ip", [Signature([network], address)],
        .one { (range) throws(FailureCause) in
          .address(try network(range, "ip").address)
        }),
      .global(
        "isIP", [text],
        .one { (value) throws(FailureCause) in
          .bool(NetworkAddress(parsing: try string(value, "isIP")) != nil)
        }),
      .global(
        "ip.isCanonical", [text],
        .one { (value) throws(FailureCause) in
          let text = try string(value, "ip.isCanonical")
          guard let address = NetworkAddress(parsing: text) else { throw .unconvertible(value.brief, to: .address) }
          return .bool(address.description == text)
        }),
      .global("cidr", [Signature([.string], network)], .one(network)),
      .global(
        "isCIDR", [text],
        .one { (value) throws(FailureCause) in
          .bool(NetworkRange(parsing: try string(value, "isCIDR")) != nil)
        }),
      .member(
        "family", [Signature([address], .int)],
        .one { (value) throws(FailureCause) in
          .int(try address(value, "family").isVersion4 ? 4 : 6)
        }),
      .member(
        "prefixLength", [Signature([network], .int)],
        .one { (value) throws(FailureCause) in
          .int(Int64(try network(value, "prefixLength").prefixLength))
        }),
      .member(
        "masked", [Signature([network], network)],
        .one { (value) throws(FailureCause) in
          .network(try network(value, "masked").masked)
        }),
      .member(
        "containsIP", [Signature([network, address], .bool), Signature([network, .string], .bool)], .two(containsIP)),
      .member(
        "containsCIDR", [Signature([network, network], .bool), Signature([network, .string], .bool)],
        .two(containsCIDR)),
    ]
    + tests.map { name, holds in
      .member(
        name, [Signature([address], .bool)],
        .one { (value) throws(FailureCause) in .bool(holds(try address(value, name))) })
    }

  private static let tests: [(String, @Sendable (NetworkAddress) -> Bool)] = [
    ("isUnspecified", { $0.isUnspecified }), ("isLoopback", { $0.isLoopback }),
    ("isGlobalUnicast", { $0.isGlobalUnicast }), ("isLinkLocalMulticast", { $0.isLinkLocalMulticast }),
    ("isLinkLocalUnicast", { $0.isLinkLocalUnicast }),
  ]

  private static func string(_ value: Value, _ name: String) throws(FailureCause) -> String {
    guard case .string(let text) = value else { throw .noSuchOverload(name, [value.kind]) }
    return text
  }

  private static func address(_ value: Value, _ name: String) throws(FailureCause) -> NetworkAddress {
    guard case .address(let address) = value else { throw .noSuchOverload(name, [value.kind]) }
    return address
  }

  private static func network(_ value: Value, _ name: String) throws(FailureCause) -> NetworkRange {
    guard case .network(let range) = value else { throw .noSuchOverload(name, [value.kind]) }
    return range
  }

  @Sendable private static func address(_ value: Value) throws(FailureCause) -> Value {
    guard let address = NetworkAddress(parsing: try string(value, "ip")) else {
      throw .unconvertible(value.brief, to: .address)
    }
    return .address(address)
  }

  @Sendable private static func network(_ value: Value) throws(FailureCause) -> Value {
    guard let range = NetworkRange(parsing: try string(value, "cidr")) else {
      throw .unconvertible(value.brief, to: .network)
    }
    return .network(range)
  }

  @Sendable private static func containsIP(_ range: Value, _ other: Value) throws(FailureCause) -> Value {
    let other = other.kind == .string ? try address(other) : other
    return .bool(try network(range, "containsIP").contains(try address(other, "containsIP")))
  }

  @Sendable private static func containsCIDR(_ range: Value, _ other: Value) throws(FailureCause) -> Value {
    let other = other.kind == .string ? try network(other) : other
    return .bool(try network(range, "containsCIDR").contains(try network(other, "containsCIDR")))
  }
}
