import Standards
import Testing

struct MoneyTests {
  static let half = Ratio(1, over: 2)!

  @Test(arguments: [
    (3, MoneyRounding.floor, 1), (3, .halfUp, 2), (3, .halfEven, 2), (1, .halfEven, 0), (5, .halfEven, 2),
    (-3, .floor, -2), (-3, .halfUp, -1), (-3, .halfEven, -2), (-1, .halfEven, 0), (-1, .halfUp, 0), (-1, .floor, -1),
    (4, .floor, 2), (-4, .floor, -2), (0, .floor, 0),
  ])
  func `half of an odd amount is rounded by the rule`(fen: Int64, rule: MoneyRounding, half: Int64) throws {
    #expect(try Money(fen: fen).times(Self.half, rounded: rule).fen == half)
    let negative = try #require(Ratio(-1, over: 2))
    #expect(try Money(fen: -fen).times(negative, rounded: rule).fen == half)
  }

  @Test func `rounding to yuan and ten thousand yuan keeps whole units`() throws {
    let amount = Money(fen: 123_456_789)
    #expect(try amount.times(.one, to: .yuan).fen == 123_456_700)
    #expect(try amount.times(.one, to: .wan).fen == 123_000_000)
    #expect(try amount.times(.one, rounded: .halfUp, to: .yuan).fen == 123_456_800)
    #expect(try Money(fen: -1).times(.one, to: .wan).fen == -1_000_000)
  }

  @Test func `floor agrees with exact division for any amount and ratio`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      let fen = Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
      let ratio = try #require(
        Ratio(.random(in: -999...999, using: &random), over: .random(in: 1...999, using: &random)))
      let product = fen * ratio.numerator
      let floor = product / ratio.denominator - (product % ratio.denominator < 0 ? 1 : 0)
      #expect(try Money(fen: fen).times(ratio).fen == floor)
      let up = try Money(fen: fen).times(ratio, rounded: .halfUp).fen
      let doubled = 2 * product + ratio.denominator
      let expected = doubled / (2 * ratio.denominator) - (doubled % (2 * ratio.denominator) < 0 ? 1 : 0)
      #expect(up == expected)
    }
  }

  @Test func `a result that does not fit is an error, never a wrong amount`() {
    #expect(throws: ArithmeticOverflow()) { try Money(fen: .max).adding(Money(fen: 1)) }
    #expect(throws: ArithmeticOverflow()) { try Money(fen: .min).subtracting(Money(fen: 1)) }
    #expect(throws: ArithmeticOverflow()) { try Money(fen: .max).times(Ratio(2, over: 1)!) }
    #expect(throws: ArithmeticOverflow()) { try [Money(fen: .max), Money(fen: 1)].sum() }
    #expect(throws: ArithmeticOverflow()) { try Money(fen: 1).times(Ratio(1, over: .max)!, to: .wan) }
  }

  @Test(arguments: [
    (0, "0.00", "0.00"), (5, "0.05", "0.05"), (-5, "-0.05", "-0.05"), (123_450, "1234.50", "1,234.50"),
    (10_000_000, "100000.00", "100,000.00"), (-10_000_000_000, "-100000000.00", "-100,000,000.00"),
    (99_999, "999.99", "999.99"), (.min, "-92233720368547758.08", "-92,233,720,368,547,758.08"),
  ])
  func `amounts are written with two decimals`(fen: Int64, plain: String, grouped: String) {
    #expect(Money(fen: fen).description == plain)
    #expect(Money(fen: fen).grouped == grouped)
  }
}
