import Casework
import Testing

@Test func `a number carries year, serial and check digit and reads back as typed`() throws {
  let number = try #require(ApplicationNumber(year: 2025, serial: 128))
  #expect(number.text.hasPrefix("MQ-2025-000128-"))
  #expect(ApplicationNumber(parsing: " \(number.text.lowercased()) ") == number)
}

@Test func `every single wrong digit of an application number is found`() throws {
  let number = try #require(ApplicationNumber(year: 2025, serial: 128)).text
  for (index, character) in number.enumerated() where character.isNumber {
    for digit in "0123456789" where digit != character {
      var typed = Array(number)
      typed[index] = digit
      #expect(ApplicationNumber(parsing: String(typed)) == nil)
    }
  }
}

@Test(arguments: [0, -1, 1_000_000]) func `a serial outside the round's range gives no number`(serial: Int) {
  #expect(ApplicationNumber(year: 2025, serial: serial) == nil)
}
