import CEL
import Testing

struct EncodersTests {
  @Test func `base 64 goes there and back, with and without padding`() throws {
    for length in 0..<20 {
      let octets = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
      #expect(
        try value("base64.decode(base64.encode(b)) == b", ["b": .bytes], ["b": .bytes(octets)]) == .bool(true))
    }
    #expect(try value("base64.encode(b'ab')") == .string("YWI="))
    #expect(try value("base64.decode('YWI') == b'ab' && base64.decode('YQ==') == b'a'") == .bool(true))
  }

  @Test(arguments: ["YWI*", "Y", "YWI==", "=YWI", "YW=I", "YQ=", "兑"])
  func `what is not base 64 is an error`(text: String) throws {
    guard case .unconvertible(_, to: .bytes)? = try cause("base64.decode('\(text)')") else {
      return #expect(Bool(false))
    }
  }

  @Test func `encoders take octets and decoders text`() throws {
    #expect(!faults("base64.encode('a')").isEmpty)
    for source in ["base64.encode('a')", "base64.decode(b'a')"] {
      guard case .failure = try Environment().compileUnchecked(source).evaluate(Activation()) else {
        return #expect(Bool(false))
      }
    }
  }
}
