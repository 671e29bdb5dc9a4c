import Standards
import Testing

struct RatioTests {
  @Test(arguments: [
    ("50%", 1, 2), ("33.3%", 333, 1000), ("0.5", 1, 2), ("1/3", 1, 3), ("2", 2, 1), ("-0.5", -1, 2), ("-25%", -1, 4),
    ("4/-6", -2, 3), ("0%", 0, 1), ("100 %", 1, 1), ("0/5", 0, 1), ("0.000000000001", 1, 1_000_000_000_000),
  ])
  func `shares are read exactly and reduced`(text: String, top: Int64, bottom: Int64) throws {
    let ratio = try #require(Ratio(parsing: text))
    #expect(ratio.numerator == top && ratio.denominator == bottom)
  }

  @Test(arguments: [
    "", "%", "1/0", "a", "1.", ".5", "1.2.3", "1/2/3", "0.0000000000001", "1,5", "--1", "1.-5", "9223372036854775808",
  ])
  func `what is not a share is refused`(text: String) {
    #expect(Ratio(parsing: text) == nil)
  }

  @Test func `the ends of the number range neither trap nor wrap`() {
    #expect(Ratio(.min, over: 1) == nil)
    #expect(Ratio(1, over: .min) == nil)
    #expect(Ratio(.min, over: .min) == .one)
    #expect(Ratio(.min, over: 2)?.numerator == -4_611_686_018_427_387_904)
    #expect(Ratio(.max, over: .max) == .one)
    #expect(Ratio(1, over: 0) == nil)
    #expect(Ratio(.max, over: 1)! > Ratio(.max - 1, over: 1)!)
    #expect(Ratio(1, over: .max)! < Ratio(1, over: .max - 1)!)
    #expect(Ratio(.max, over: 1)!.description == "9223372036854775807/1")
  }

  @Test func `order follows value across signs`() {
    let ordered = ["-2", "-1/2", "-1/3", "0", "1/3", "33.4%", "1/2", "2"].compactMap(Ratio.init(parsing:))
    #expect(ordered == ordered.shuffled().sorted())
    #expect(ordered.count == 8)
  }

  @Test(arguments: [
    ("1/2", "50%"), ("1/3", "1/3"), ("-1/8", "-12.5%"), ("0.0505", "5.05%"), ("0", "0%"), ("3", "300%"),
  ])
  func `shares are written as a percentage when that is exact`(text: String, written: String) throws {
    let ratio = try #require(Ratio(parsing: text))
    #expect(ratio.description == written)
    #expect(Ratio(parsing: written) == ratio)
  }
}
