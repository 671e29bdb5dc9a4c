@testable import Evidence
import Testing

struct DERTests {
  @Test func `an element and its children are read in place`() throws {
    let element = try DER(DERText.sequence(DERText.integer(300), DERText.oid("1.2.156.10197.1.501"))[...])
    let parts = try element.children(of: DER.sequence)
    #expect(try parts.at(0).number() == 300)
    #expect(try parts.at(1).identifier() == "1.2.156.10197.1.501")
    #expect(throws: DERFault.missing) { try parts.at(2) }
  }

  @Test(
    arguments: [
      [0x30, 0x80, 0x00, 0x00], [0x30, 0x81, 0x01, 0x05], [0x30, 0x82, 0x00, 0x81], [0x1F, 0x81, 0x01, 0x00],
      [0x30, 0x85, 0, 0, 0, 0, 1],
    ] as [[UInt8]])
  func `what is not the shortest definite form is refused`(bytes: [UInt8]) {
    #expect(throws: DERFault.notStrict) { try DER((bytes + [UInt8](repeating: 0, count: 300))[...], padded: true) }
  }

  @Test(arguments: [[], [0x30], [0x30, 0x02, 0x05], [0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF]] as [[UInt8]])
  func `what claims more than there is is refused`(bytes: [UInt8]) {
    #expect(throws: DERFault.cutOff) { try DER(bytes[...]) }
  }

  @Test func `only zeros may follow, and only where a writer pads`() throws {
    let bytes = DERText.integer(1)
    #expect(throws: DERFault.trailingBytes) { try DER((bytes + [0])[...]) }
    _ = try DER((bytes + [0, 0])[...], padded: true)
    #expect(throws: DERFault.trailingBytes) { try DER((bytes + [0, 1])[...], padded: true) }
  }

  @Test func `zero bits counted as unused change nothing, others are refused`() throws {
    #expect(try DER([3, 3, 2, 0x55, 0xF0][...]).bits() == [0x55, 0xF0])
    #expect(throws: DERFault.notStrict) { try DER([3, 3, 2, 0x55, 0xF1][...]).bits() }
    #expect(throws: DERFault.notStrict) { try DER([3, 2, 8, 0][...]).bits() }
    #expect(throws: DERFault.notStrict) { try DER([3, 0][...]).bits() }
  }

  @Test func `an identifier that does not end or overflows is refused`() {
    #expect(throws: DERFault.notStrict) { try DER([6, 2, 0x2A, 0x86]).identifier() }
    #expect(throws: DERFault.notStrict) {
      try DER([6, 11, 0x2A] + [UInt8](repeating: 0xFF, count: 9) + [1]).identifier()
    }
  }

  @Test(arguments: [
    ("20201010071120Z", "2020-10-10 15:11:20"), ("20220124060837.228Z", "2022-01-24 14:08:37"),
    ("220310050455Z", "2022-03-10 13:04:55"), ("2020-07-16 16:04:27", "2020-07-16 16:04:27"),
    ("20220318213217", "2022-03-18 21:32:17"), ("2020-01-25T07:31:56.1Z", "2020-01-25 15:31:56"),
  ])
  func `the times of real signatures are read`(text: String, beijing: String) {
    #expect(SigningMoment(text)?.text == beijing)
  }

  @Test(arguments: ["", "2020", "20201310071120Z", "20200230000000", "20200101250000", "昨天", "999999999999999"])
  func `what is no time is none`(text: String) { #expect(SigningMoment(text) == nil) }
}
