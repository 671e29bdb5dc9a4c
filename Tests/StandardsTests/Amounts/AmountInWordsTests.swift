import Standards
import Testing

struct AmountInWordsTests {
  @Test(arguments: [
    (140_950, "壹仟肆佰零玖元伍角整"), (600_714, "陆仟零柒元壹角肆分"), (168_032, "壹仟陆佰捌拾元零叁角贰分"),
    (10_700_053, "壹拾万柒仟元零伍角叁分"), (1_640_902, "壹万陆仟肆佰零玖元零贰分"), (32_504, "叁佰贰拾伍元零肆分"),
    (5, "伍分"), (50, "伍角整"), (2_000_000, "贰万元整"), (1_060_000, "壹万零陆佰元整"), (500_000_000, "伍佰万元整"),
    (10_001_000_000, "壹亿零壹万元整"), (500_000_120, "伍佰万零壹元贰角整"), (13_086_419, "壹拾叁万零捌佰陆拾肆元壹角玖分"),
    (2_525_462, "贰万伍仟贰佰伍拾肆元陆角贰分"), (0, "零元整"), (-10_000, "（负数）壹佰元整"), (1000, "壹拾元整"),
    (100_000_000_000_000, "壹万亿元整"), (55, "伍角伍分"), (100_005, "壹仟元零伍分"), (10_000_001_000, "壹亿零壹拾元整"),
  ])
  func `amounts are written by the bill rules and read back`(fen: Int64, words: String) throws {
    #expect(Money(fen: fen).inWords == words)
    #expect(try Money(inWords: words).fen == fen)
  }

  @Test(arguments: [
    (140_950, "壹仟肆佰零玖元伍角"), (168_032, "壹仟陆佰捌拾元叁角贰分"), (10_700_053, "壹拾万零柒仟元伍角叁分"),
    (500_000_120, "人民币伍佰万零壹元贰角"), (18_100, "壹佰捌拾壹圆整"), (18_100, "ⓧ壹佰捌拾壹圆整"), (18_100, "⊗壹佰捌拾壹圓正"),
    (18_100, "人民币：壹佰捌拾壹元"), (-18_100, "（负数）壹佰捌拾壹圆整"), (-18_100, "(负数)壹佰捌拾壹圆整"), (2_000_000, "貳萬圓整"),
    (10_000_000, "￥壹拾万元整"), (2_000_050, "贰万元零伍角整"), (1_000_000, "壹万零元整"), (1_500_000, "壹 万 伍 仟 元 整"),
    (5, "零元零伍分"), (0, "零元"), (1000, "拾元整"),
  ])
  func `the variants that documents print are read`(fen: Int64, words: String) throws {
    #expect(try Money(inWords: words).fen == fen)
  }

  @Test(arguments: [
    ("", AmountInWordsFlaw.empty), ("人民币", .empty), ("三万元整", .everydayNumeral("三")), ("壹佰", .missingYuan),
    ("两万元整", .everydayNumeral("两")), ("廿元整", .everydayNumeral("廿")), ("伍佰壹元整", .missingZero),
    ("伍佰万壹元整", .missingZero), ("壹万壹亿元整", .missingZero), ("壹拾壹佰元整", .wrongOrder), ("壹元贰", .wrongOrder),
    ("壹元甲", .unexpected("甲")), ("元整", .wrongOrder), ("万元整", .wrongOrder), ("壹贰叁元整", .wrongOrder),
    ("壹佰零零壹元整", .wrongOrder), ("玖玖元", .wrongOrder), ("壹元壹元", .wrongOrder),
    ("玖亿亿亿元", .tooLarge), ("壹角壹元整", .wrongOrder),
  ])
  func `what could be read in two ways is refused`(words: String, flaw: AmountInWordsFlaw) {
    #expect(throws: flaw) { try Money(inWords: words) }
  }

  @Test func `every amount survives being written and read`() throws {
    var random = SeededGenerator(seed: 25)
    for width in 1...62 {
      for _ in 0..<60 {
        let fen = Int64.random(in: 0...(1 << width), using: &random) * (Bool.random(using: &random) ? 1 : -1)
        #expect(try Money(inWords: Money(fen: fen).inWords).fen == fen)
      }
    }
    for fen in Int64(0)..<20_000 { #expect(try Money(inWords: Money(fen: fen * 700).inWords).fen == fen * 700) }
  }

  @Test func `no text makes the reader trap`() throws {
    var random = SeededGenerator(seed: 26)
    let alphabet = Array("零壹贰玖拾佰仟万亿元角分整（负数）圆甲")
    for _ in 0..<20_000 {
      let text = random.text(of: alphabet, upTo: 14)
      guard let amount = try? Money(inWords: text) else { continue }
      #expect(try Money(inWords: amount.inWords) == amount)
    }
  }
}
