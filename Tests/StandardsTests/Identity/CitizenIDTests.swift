import Standards
import Testing

struct CitizenIDTests {
  private let today = CivilDate(year: 2025, month: 9, day: 15)!

  @Test(arguments: ["11010519491231002X", "440524188001010014", "11010519491231002x", "１１０１０５ 19491231 002X"])
  func `the standard's examples are valid`(text: String) throws {
    let number = try CitizenID(typed: text, today: today)
    #expect(number.text.count == 18)
  }

  @Test(arguments: [
    ("", CitizenIDFlaw.empty), ("110105491231002", .oldForm), ("1101051949123100", .wrongForm),
    ("110105194912310021", .wrongCheckCharacter), ("990105194912310020", .wrongCheckCharacter),
    ("170105194912310020", .unknownRegion), ("110105194913310020", .impossibleBirthday),
    ("110105202912310020", .impossibleBirthday), ("1101051949123100AX", .wrongForm),
  ])
  func `each refusal names its reason and not the number`(text: String, flaw: CitizenIDFlaw) {
    #expect(throws: flaw) { try CitizenID(typed: text, today: today) }
    #expect(!flaw.reason.zh.contains("1949") && !flaw.remedy.en.isEmpty)
  }

  @Test func `the number is masked wherever it is printed`() throws {
    let number = try CitizenID(typed: "11010519491231002X", today: today)
    #expect(number.masked == "110***********002X")
    #expect("\(number)" == number.masked)
    #expect(number.birthday?.description == "1949-12-31")
  }

  /// ISO 7064 MOD 11-2, the standard's scheme in its recursive form: a second road to each check character.
  @Test func `every number has the one check character of ISO 7064`() {
    for serial in 100..<400 {
      let body = "11010519491231" + String(serial)
      let remainder = body.utf8.reduce(0) { ($0 + Int($1) - 0x30) * 2 % 11 }
      let check = (12 - remainder) % 11
      for (value, character) in Array("0123456789X").enumerated() {
        let accepted = (try? CitizenID(typed: body + String(character), today: today)) != nil
        #expect(accepted == (value == check))
      }
    }
  }

  @Test func `every single wrong digit is found`() throws {
    let right = Array("11010519491231002X")
    for place in 0..<17 {
      for digit in Array("0123456789") where digit != right[place] {
        var wrong = right
        wrong[place] = digit
        #expect(throws: CitizenIDFlaw.self) { try CitizenID(typed: String(wrong), today: today) }
      }
    }
  }
}
