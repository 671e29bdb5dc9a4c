import Standards
import Testing

struct BankTests {
  @Test(arguments: [
    "2402012219200041549", "11001079800053014887", "110937353410701", "35030188011164119", "28080188000064122",
    "12345678", "12345678901234567890123456789012",
  ])
  func `corporate accounts of every bank's length are taken without a warning`(text: String) throws {
    let account = try BankAccount(typed: text)
    #expect(account.digits == text)
    #expect(!account.looksLikePersonalCard)
  }

  @Test func `a personal card is warned about`() throws {
    #expect(try BankAccount(typed: "6225 7600 0821 9524").looksLikePersonalCard)
    #expect(try BankAccount(typed: "6228480402564890018").looksLikePersonalCard)
    #expect(try !BankAccount(typed: "6228480402564890019").looksLikePersonalCard)
  }

  @Test func `an account is masked wherever it is printed`() throws {
    let account = try BankAccount(typed: "１１０９-3735 3410701")
    #expect(account.digits == "110937353410701")
    #expect("\(account)" == "**** 0701")
    #expect(account.grouped == "1109 3735 3410 701")
  }

  @Test(arguments: [
    ("", BankAccountFlaw.empty), ("1234567", .wrongLength(7)), (String(repeating: "1", count: 33), .wrongLength(33)),
    ("1109373534l0701", .notDigits),
  ])
  func `what is not an account number is refused`(text: String, flaw: BankAccountFlaw) {
    #expect(throws: flaw) { try BankAccount(typed: text) }
  }

  @Test(arguments: [
    "102100099996", "105100000017", "103100000026", "308584000013", "313302008101", "102100000030", "313333007331",
  ])
  func `the check digit of every known bank number holds and finds every single wrong digit`(text: String) throws {
    #expect(try BankLine(typed: text).checkDigitHolds)
    for place in 0..<12 {
      for digit in Array("0123456789") where digit != Array(text)[place] {
        var wrong = Array(text)
        wrong[place] = digit
        #expect(try !BankLine(typed: String(wrong)).checkDigitHolds)
      }
    }
  }

  @Test func `a bank number has twelve digits`() {
    #expect(throws: BankLineFlaw.wrongForm(11)) { try BankLine(typed: "10210009999") }
    #expect(throws: BankLineFlaw.wrongForm(12)) { try BankLine(typed: "10210009999X") }
    #expect(throws: BankLineFlaw.empty) { try BankLine(typed: " ") }
  }

  @Test(arguments: [
    ("某某（北京）科技有限公司", "某某(北京)科技有限公司", true), ("某某 (北京) 科技", "某某（北京）科技", true), ("ＡＢＣ科技", "abc科技", true),
    ("某某科技", "某某技术", false), ("", "", false), ("⾦⾏科技", "金行科技", true), ("某某〔北京〕", "某某（北京）", true),
  ])
  func `account names are compared without regard to width and brackets`(a: String, b: String, same: Bool) {
    #expect(AccountName.same(a, b) == same)
    #expect(AccountName.same(b, a) == same)
  }
}
