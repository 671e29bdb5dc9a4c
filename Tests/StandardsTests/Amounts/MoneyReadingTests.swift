import Standards
import Testing

struct MoneyReadingTests {
  @Test(arguments: [
    ("12.5万", 12_500_000), ("１２，５００．００", 1_250_000), ("1,234.5元", 123_450), ("壹拾万元整", 10_000_000),
    ("¥3 000", 300_000), ("1.2亿", 12_000_000_000), ("￥ 1,234.56", 123_456), ("人民币 300 元整", 30_000), ("0", 0),
    ("0.05", 5), ("1亿2000万元", 12_000_000_000), ("12.3456万", 12_345_600), ("500万元", 500_000_000), ("5千", 500_000),
    ("3百万", 300_000_000), ("2 千万", 2_000_000_000), ("3万5000", 3_500_000), ("3万5元", 3_000_500),
    ("1000000000000", 100_000_000_000_000), ("RMB 1,000,000", 100_000_000), ("0.000001万", 1), ("100万億", -1),
    ("1 234 567.89", 123_456_789), ("007", 700),
  ])
  func `amounts are read as people type them`(text: String, fen: Int64) throws {
    if fen < 0 {
      #expect(throws: MoneyFlaw.self) { try Money(typed: text) }
    } else {
      #expect(try Money(typed: text).fen == fen)
    }
  }

  @Test(arguments: [
    ("", MoneyFlaw.empty), ("　", .empty), ("abc", .unreadable("abc")), ("12.345", .finerThanFen("12.345")),
    ("0.0000001万", .finerThanFen("0.0000001万")), ("-5", .negative), ("（500）", .negative),
    ("12,34", .oddGrouping("12,34")),
    ("1,2345", .oddGrouping("1,2345")), ("3万5", .ambiguous("3万5")), ("1000000000000.01", .aboveLimit),
    ("99999万亿", .unreadable("99999万亿")), ("999999亿", .aboveLimit), ("1.2.3", .unreadable("1.2.3")),
    ("万", .unreadable("万")), ("5千2百万", .unreadable("5千2百万")), ("三万", .unreadable("三万")), ("1.", .unreadable("1.")),
    (".5", .unreadable(".5")), ("1e5", .unreadable("1e5")), ("３万両", .unreadable("３万両")), ("¥", .unreadable("¥")),
    ("99999999999999999999", .aboveLimit), ("伍佰壹元整", .words(.missingZero)), ("（负数）壹元整", .negative),
    ("1万20000元", .ambiguous("1万20000元")), ("٣٤", .unreadable("٣٤")),
  ])
  func `what cannot be taken as it stands is refused with its reason`(text: String, flaw: MoneyFlaw) {
    #expect(throws: flaw) { try Money(typed: text) }
    #expect(!flaw.reason.zh.isEmpty && !flaw.remedy.zh.isEmpty && !flaw.reason.en.isEmpty && !flaw.remedy.en.isEmpty)
  }

  @Test func `every amount is read back from each way the pages write it`() throws {
    var random = SeededGenerator(seed: 3)
    for width in 1...46 {
      for _ in 0..<50 {
        let amount = Money(fen: .random(in: 0...(1 << width), using: &random))
        guard amount <= Money.entryLimit else { continue }
        for text in [amount.description, amount.grouped, amount.inWords, "¥" + amount.grouped + "元"] {
          #expect(try Money(typed: text) == amount)
        }
      }
    }
  }

  @Test func `no text makes the reader trap or leaves the bounds`() {
    var random = SeededGenerator(seed: 4)
    let alphabet = Array("0123456789.,， 万亿千百十元¥壹拾９整-（x")
    for _ in 0..<20_000 {
      let text = random.text(of: alphabet, upTo: 24)
      if let amount = try? Money(typed: text) { #expect(amount >= .zero && amount <= Money.entryLimit) }
    }
  }
}
