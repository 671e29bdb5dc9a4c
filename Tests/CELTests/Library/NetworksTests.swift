import CEL
import Testing

struct NetworksTests {
  @Test(arguments: [
    ("2001:DB8::68", "2001:db8::68"), ("::1", "::1"), ("::", "::"), ("1::", "1::"),
    ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("0:1:0:1:0:1:0:1", "0:1:0:1:0:1:0:1"),
    ("::ffff:c0a8:1", "192.168.0.1"), ("10.0.0.1", "10.0.0.1"),
  ])
  func `an address is written in its canonical form`(text: String, canonical: String) throws {
    #expect(try value("string(ip('\(text)'))") == .string(canonical))
    #expect(try value("ip('\(text)')")?.text == "ip(\"\(canonical)\")")
  }

  @Test(arguments: [
    "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.+4", "a.b.c.d", "1::2::3", ":::", "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9", "12345::", "g::", "::1.2.3.4", "fe80::1%en0", "+1::", "1:2:3:4::5:6:7:8",
    String(repeating: "1", count: 10_000),
  ])
  func `what is no address is refused`(text: String) throws {
    #expect(try value("isIP('\(text)')") == .bool(false))
    guard case .unconvertible(_, to: .address)? = try cause("ip('\(text)')") else { return #expect(Bool(false)) }
  }

  @Test(arguments: ["", "1.2.3.4", "1.2.3.4/", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/+1", "::/129", "1.2.3.4/8/8"])
  func `what is no range is refused`(text: String) throws {
    #expect(try value("isCIDR('\(text)')") == .bool(false))
    guard case .unconvertible(_, to: .network)? = try cause("cidr('\(text)')") else { return #expect(Bool(false)) }
  }

  @Test func `a range holds the addresses that share its prefix`() throws {
    #expect(try value("cidr('10.1.2.3/0').containsIP('200.1.1.1')") == .bool(true))
    #expect(
      try value("cidr('10.1.2.3/31').containsIP('10.1.2.2') && !cidr('10.1.2.3/31').containsIP('10.1.2.4')")
        == .bool(true))
    #expect(try value("cidr('2001:db8::/29').containsCIDR('2001:dbf::/32')") == .bool(true))
    #expect(try value("cidr('10.1.2.3/12').masked()")?.text == "cidr(\"10.0.0.0/12\")")
    #expect(try value("isCIDR('::/0') && cidr('::/0').prefixLength() == 0") == .bool(true))
    #expect(try cause("cidr('10.0.0.0/8').containsIP('x')") == .unconvertible("\"x\"", to: .address))
  }

  @Test func `functions of addresses take nothing else`() throws {
    for source in ["isIP(1)", "ip(1)", "'a'.family()", "ip('::').masked()", "cidr('::/0').family()"] {
      #expect(!faults(source).isEmpty, "\(source)")
      let unchecked = try Environment().compileUnchecked(source).evaluate(Activation())
      guard case .failure = unchecked else { return #expect(Bool(false), "\(source)") }
    }
  }

  @Test(arguments: [
    ("0.0.0.0", ["isUnspecified"]), ("127.9.9.9", ["isLoopback"]), ("224.0.0.251", ["isLinkLocalMulticast"]),
    ("239.1.1.1", []), ("169.254.0.1", ["isLinkLocalUnicast"]), ("10.0.0.1", ["isGlobalUnicast"]),
    ("255.255.255.255", []), ("::", ["isUnspecified"]), ("::1", ["isLoopback"]), ("ff02::1", ["isLinkLocalMulticast"]),
    ("ff0e::1", []), ("febf::1", ["isLinkLocalUnicast"]), ("2001:db8::1", ["isGlobalUnicast"]),
  ])
  func `addresses are of their kinds`(address: String, kinds: [String]) throws {
    for kind in ["isUnspecified", "isLoopback", "isLinkLocalMulticast", "isLinkLocalUnicast", "isGlobalUnicast"] {
      #expect(try value("ip('\(address)').\(kind)()") == .bool(kinds.contains(kind)), "\(kind)")
    }
    #expect(try value("ip('\(address)').family()") == .int(address.contains(":") ? 6 : 4))
    #expect(try value("ip.isCanonical('\(address)') && cidr('\(address)/8').ip() == ip('\(address)')") == .bool(true))
  }
}
