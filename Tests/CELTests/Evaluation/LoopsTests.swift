import CEL
import Testing

struct LoopsTests {
  @Test func `loops over a list see its elements and over a map its keys`() throws {
    #expect(try value("[3, 1].map(x, x + 1) == [4, 2] && {'a': 1}.map(k, k) == ['a']") == .bool(true))
    #expect(try value("[1, 2, 3, 4].map(x, x % 2 == 0, x * 10)") == .list([.int(20), .int(40)]))
    #expect(try value("[1, 2, 3].filter(x, x > 1).exists_one(x, x == 3)") == .bool(true))
  }

  @Test func `loops with two variables see index and element, or key and value`() throws {
    #expect(try value("['a', 'b'].all(i, v, (i == 0) == (v == 'a'))") == .bool(true))
    #expect(try value("{'a': 1, 'b': 2}.exists(k, v, k == 'b' && v == 2)") == .bool(true))
    #expect(try value("[5, 6].transformList(i, v, i > 0, v + i)") == .list([.int(7)]))
    #expect(try value("{'a': 1, 'b': 2}.transformMap(k, v, v > 1, k + string(v))['b']") == .string("b2"))
    #expect(!faults("[1].all(x, x, x > 0)").isEmpty)
  }

  @Test func `an element that fails counts only when nothing decides`() throws {
    #expect(try value("[0, 1].exists(x, 1 / x == 1)") == .bool(true))
    #expect(try value("[0, 2].all(x, 1 / x == 1)") == .bool(false))
    #expect(try cause("[0, 1].all(x, 1 / x == 1)") == .divisionByZero)
    #expect(try cause("[0, 1].filter(x, 1 / x == 1)") == .divisionByZero)
    #expect(try cause("[1, 0].exists_one(x, 1 / x == 1)") == .divisionByZero)
  }

  @Test func `inner loops see outer variables`() throws {
    #expect(try value("[1, 2].map(x, [10, 20].map(y, x * y))[1][0]") == .int(20))
    #expect(try value("[1, 2].map(x, [3].map(x, x)[0] + x)") == .list([.int(4), .int(5)]))
  }
}
