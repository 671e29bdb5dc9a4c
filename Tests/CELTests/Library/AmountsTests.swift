import CEL
import Standards
import Testing

struct AmountsTests {
  @Test func `a threshold holds one fen above and on it and not one fen below`() throws {
    let types: [String: ValueType] = ["settled": .money]
    let line = "settled >= wan(50)"
    #expect(try value(line, types, ["settled": .money(Money(fen: 49_999_999))]) == .bool(false))
    #expect(try value(line, types, ["settled": .money(Money(fen: 50_000_000))]) == .bool(true))
    #expect(try value(line, types, ["settled": .money(Money(fen: 50_000_001))]) == .bool(true))
  }

  @Test func `yuan, fen and wan are the same money`() throws {
    #expect(try value("wan(1) == yuan(10000) && yuan(1) == fen(100)") == .bool(true))
    #expect(try value("yuan(3) - fen(1)") == .money(Money(fen: 299)))
    #expect(try value("-yuan(3) < fen(0)") == .bool(true))
  }

  @Test(arguments: [
    ("fen(101).times(ratio('50%'), 'floor', 'fen')", 50), ("fen(101).times(ratio('50%'), 'half_up', 'fen')", 51),
    ("fen(101).times(ratio('50%'), 'half_even', 'fen')", 50), ("fen(103).times(ratio('50%'), 'half_even', 'fen')", 52),
    ("fen(-101).times(ratio('50%'), 'floor', 'fen')", -51), ("yuan(199).times(ratio(1, 2), 'floor', 'yuan')", 9900),
    ("yuan(29999).times(ratio('50%'), 'floor', 'wan')", 1_000_000),
  ])
  func `a rate is exact and rounds once, as named`(source: String, fen: Int64) throws {
    #expect(try value(source) == .money(Money(fen: fen)))
  }

  @Test func `the award is the smaller of rate times base and the cap`() throws {
    let award = "min(base.times(rate, 'floor', 'fen'), wan(500))"
    let types: [String: ValueType] = ["base": .money, "rate": .ratio]
    let half = Value.ratio(try #require(Ratio(1, over: 2)))
    #expect(
      try value(award, types, ["base": .money(Money(yuan: 9_999_999)), "rate": half]) == .money(Money(fen: 499_999_950))
    )
    #expect(
      try value(award, types, ["base": .money(Money(yuan: 10_000_001)), "rate": half]) == .money(Money(yuan: 5_000_000))
    )
  }

  @Test func `the sum of no amounts is no money, not the number zero`() throws {
    #expect(try value("sum(l) < yuan(1)", ["l": .list(.money)], ["l": .list([])]) == .bool(true))
    #expect(try value("[yuan(1), fen(2)].sum()") == .money(Money(fen: 102)))
    #expect(try value("sum([1, 2, 3])") == .int(6))
    #expect(try value("max(yuan(1), yuan(3), yuan(2)) == max([yuan(3)])") == .bool(true))
    #expect(try cause("min(l)", ["l": .list(.money)], ["l": .list([])]) == .outOfBounds(index: "0", count: 0))
  }

  @Test func `ratios compare exactly`() throws {
    #expect(try value("ratio('33.3%') < ratio('1/3') && ratio('0.5') == ratio('50%')") == .bool(true))
    #expect(try cause("ratio(1, 0)") == .divisionByZero)
  }

  @Test func `a wrong rounding that is only known at run time fails and lists the choices`() throws {
    let found = try cause("fen(1).times(ratio('1/2'), r, 'fen')", ["r": .string], ["r": .string("up")])
    #expect(found == .badChoice("up", of: ["floor", "half_up", "half_even"]))
  }

  @Test func `amounts read as the expression that makes them`() throws {
    #expect(try value("yuan(12)")?.text == "fen(1200)")
    #expect(try value("string(yuan(12))") == .string("12.00"))
    #expect(try value("string(ratio('12.5%')) + string(date('2025-09-01'))") == .string("12.5%2025-09-01"))
  }
}
