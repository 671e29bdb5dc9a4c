import Standards
import Testing

struct ApplicationNumberTests {
  @Test func `a number is written and read with its check digit`() throws {
    let number = try #require(ApplicationNumber(prefix: "MQ", year: 2025, serial: 128))
    #expect(number.description == "MQ-2025-000128-\(number.checkDigit)")
    for text in [
      number.description, number.description.lowercased(), "ＭＱ２０２５０００１２８\(number.checkDigit)",
      " MQ 2025 000128 \(number.checkDigit) ",
    ] {
      #expect(try ApplicationNumber(typed: text) == number)
    }
  }

  @Test func `every single wrong digit is found`() throws {
    for serial in stride(from: 1, through: 999_999, by: 33_331) {
      let right = Array(try #require(ApplicationNumber(prefix: "MQ", year: 2025, serial: serial)).description)
      for place in right.indices where right[place].isNumber {
        for digit in Array("0123456789") where digit != right[place] {
          var wrong = right
          wrong[place] = digit
          #expect(throws: ApplicationNumberFlaw.self) { try ApplicationNumber(typed: String(wrong)) }
        }
      }
    }
  }

  @Test(arguments: [
    ("", ApplicationNumberFlaw.empty), ("MQ-2025-128-7", .wrongForm), ("2025-000128-7", .wrongForm),
    ("MQ-2025-000000-0", .wrongForm), ("中文-2025-000128-7", .wrongForm), ("MQ-2025-00012８-77", .wrongForm),
  ])
  func `other texts are refused`(text: String, flaw: ApplicationNumberFlaw) {
    #expect(throws: flaw) { try ApplicationNumber(typed: text) }
    #expect(!flaw.reason.zh.isEmpty && !flaw.remedy.en.isEmpty)
  }

  @Test func `parts outside their bounds make no number`() {
    #expect(ApplicationNumber(prefix: "M", year: 2025, serial: 1) == nil)
    #expect(ApplicationNumber(prefix: "mq", year: 2025, serial: 1) == nil)
    #expect(ApplicationNumber(prefix: "MQ", year: 25, serial: 1) == nil)
    #expect(ApplicationNumber(prefix: "MQ", year: 2025, serial: 0) == nil)
    #expect(ApplicationNumber(prefix: "MQ", year: 2025, serial: 1_000_000) == nil)
  }
}
