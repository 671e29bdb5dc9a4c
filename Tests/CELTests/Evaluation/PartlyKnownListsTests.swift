import CEL
import Testing

/// A list whose length is stated may have elements, or fields of elements, that nobody has stated yet.
struct PartlyKnownListsTests {
  let line: ValueType = .record("line", ["kind": .string, "amount": .int])
  var types: [String: ValueType] {
    ["a": .int, "b": .int, "lines": .list(line), "numbers": .list(.int), "org": .record("org", ["lines": .list(line)])]
  }
  let lines: Value = .list([
    .record(["kind": .string("x"), "amount": .int(5)]), .record(["kind": .string("y")]),
  ])

  func outcome(_ source: String, _ known: [String: Value] = [:], unknown: Set<String>) throws -> Outcome {
    try result(source, types, known.merging(["lines": lines]) { first, _ in first }, unknown: unknown)
  }

  @Test func `a loop settles on an element that is known`() throws {
    let open: Set = ["lines[1].amount"]
    #expect(try outcome("lines.exists(l, l.amount > 4)", unknown: open) == .value(.bool(true)))
    #expect(try outcome("lines.all(l, l.amount > 5)", unknown: open) == .value(.bool(false)))
    #expect(try outcome("lines.all(i, l, i < 9 && l.kind != 'z')", unknown: open) == .value(.bool(true)))
    #expect(try outcome("lines.exists_one(l, l.kind == 'y')", unknown: open) == .value(.bool(true)))
  }

  @Test func `an element beyond a written list fails alike, whatever else is unknown`() throws {
    for source in ["[][1] == 0", "[[5, 6]][1] == [6]", "[7][1] == 7", "[1, 2][2] == 2"] {
      guard case .failure(let failure) = try outcome(source, unknown: ["a"]), case .outOfBounds = failure.cause else {
        Issue.record("\(source) has no such element")
        continue
      }
    }
    #expect(try outcome("[[5, 6]][0][1] == 6", unknown: ["a"]) == .value(.bool(true)))
  }

  @Test func `only the unknown part that still matters is named`() throws {
    let open: Set = ["lines[1].amount", "lines[0].kind"]
    #expect(try outcome("lines.all(l, l.amount > 1)", unknown: open) == .unknown(["lines[1].amount"]))
    #expect(try outcome("sum(lines.map(l, l.amount))", unknown: open) == .unknown(["lines[1].amount"]))
    #expect(try outcome("lines.exists(l, l == lines[0])", unknown: open) == .unknown(open))
    #expect(
      try outcome("lines.exists(l, has(l.amount) && l.amount < 3)", unknown: open) == .unknown(["lines[1].amount"]))
  }

  @Test func `elements and the length are read though others are unknown`() throws {
    let open: Set = ["lines[1].amount"]
    #expect(try outcome("lines[0].amount + size(lines)", unknown: open) == .value(.int(7)))
    #expect(try outcome("lines[1].kind == 'y' && lines.size() == 2", unknown: open) == .value(.bool(true)))
    #expect(try outcome("lines[1].amount", unknown: open) == .unknown(open))
    #expect(try outcome("lines[1]['amount']", unknown: open) == .unknown(open))
    #expect(try outcome("lines[1]", unknown: open) == .unknown(open))
    #expect(try outcome("has(lines[1].amount)", unknown: open) == .unknown(open))
    #expect(try outcome("has(lines[1].kind)", unknown: open) == .value(.bool(true)))
    guard case .failure(let failure) = try outcome("lines[2].amount", unknown: open) else {
      return #expect(Bool(false))
    }
    #expect(failure.cause == .outOfBounds(index: "2", count: 2))
    guard case .failure(let missing) = try outcome("lines[1]['other']", unknown: open) else {
      return #expect(Bool(false))
    }
    #expect(missing.cause == .noSuchKey("\"other\""))
  }

  @Test func `a whole element may be unknown, and a list may be part of a record`() throws {
    #expect(try outcome("lines.exists(l, l.amount == 5)", unknown: ["lines[1]"]) == .value(.bool(true)))
    #expect(try outcome("lines[1].amount > 2", unknown: ["lines[1]"]) == .unknown(["lines[1]"]))
    let org: Value = .record(["lines": lines])
    #expect(
      try result("org.lines.exists(l, l.kind == 'x')", types, ["org": org], unknown: ["org.lines[1].kind"])
        == .value(.bool(true)))
    #expect(
      try result("org.lines.all(l, l.kind == 'x')", types, ["org": org], unknown: ["org.lines[1].kind"])
        == .unknown(["org.lines[1].kind"]))
  }

  @Test func `fields of fields are seen through loops and elements`() throws {
    let lines: Value = .list([.record(["place": .record(["city": .string("x")])]), .record(["place": .record([:])])])
    func outcome(_ source: String) throws -> Outcome {
      try result(source, ["lines": .dyn], ["lines": lines], unknown: ["lines[0].place.zip", "lines[1].place.city"])
    }
    #expect(try outcome("lines.exists(l, l.place.city == 'x')") == .value(.bool(true)))
    #expect(try outcome("lines[0].place.city + lines[0]['place']['city']") == .value(.string("xx")))
    #expect(try outcome("lines[0].place == lines[1].place") == .unknown(["lines[0].place.zip", "lines[1].place.city"]))
    #expect(try outcome("lines.all(l, has(l.place.city))") == .unknown(["lines[1].place.city"]))
    #expect(try outcome("lines[0].place.?zip.hasValue()") == .unknown(["lines[0].place.zip"]))
    #expect(try outcome("lines[0].place.?city.hasValue()") == .value(.bool(true)))
    guard case .failure(let failure) = try outcome("lines[0].place.street") else { return #expect(Bool(false)) }
    #expect(failure.cause == .noSuchKey("street"))
  }

  @Test func `what is kept of a partly known list is unknown`() throws {
    let open: Set = ["lines[1].amount"]
    #expect(try outcome("lines.filter(l, l.kind == 'y').size() == 1", unknown: open) == .unknown(open))
    #expect(try outcome("lines.filter(l, l.kind == 'x').size() == 1", unknown: open) == .value(.bool(true)))
    #expect(try outcome("lines.map(l, l.kind) == ['x', 'y']", unknown: open) == .value(.bool(true)))
  }

  @Test func `a list written out is decided by its known elements`() throws {
    #expect(try outcome("[a, 3].exists(x, x > 2)", unknown: ["a"]) == .value(.bool(true)))
    #expect(try outcome("[a, 3].all(x, x > 2)", unknown: ["a"]) == .unknown(["a"]))
    #expect(try outcome("3 in [a, 3]", unknown: ["a"]) == .value(.bool(true)))
    #expect(try outcome("4 in [a, 3]", unknown: ["a"]) == .unknown(["a"]))
    #expect(try outcome("b in [a, 3]", unknown: ["a", "b"]) == .unknown(["a", "b"]))
    #expect(try outcome("b in [4, 3]", ["b": .int(4)], unknown: ["a"]) == .value(.bool(true)))
    #expect(try outcome("b in [5, 3]", ["b": .int(4)], unknown: ["a"]) == .value(.bool(false)))
    #expect(try outcome("size([a, 3]) == 2 && [a, 3][1] == 3", unknown: ["a"]) == .value(.bool(true)))
    #expect(try outcome("[a, 3][0]", unknown: ["a"]) == .unknown(["a"]))
  }

  @Test func `a computed element may yet fail, so it settles nothing`() throws {
    #expect(try outcome("[1 / a, 3].exists(x, x > 2)", unknown: ["a"]) == .unknown(["a"]))
    #expect(try outcome("3 in [1 / a, 3]", unknown: ["a"]) == .unknown(["a"]))
    guard case .failure = try outcome("[1 / 0, 3].exists(x, x > 2)", unknown: ["a"]) else {
      return #expect(Bool(false))
    }
  }

  @Test func `no completion of a partly known list contradicts a settled result`() throws {
    let sources = [
      "numbers.exists(x, x > 1)", "numbers.all(x, x < 2)", "numbers.exists_one(x, x == 1)", "1 in numbers",
      "size(numbers) == 3", "numbers[0] < numbers[1]", "numbers.filter(x, x > 0).size() > 1",
      "numbers.map(x, x * 2)[0] == 2", "sum(numbers) > 3", "numbers.exists(x, 2 / x == 2)",
      "numbers == [1, 0, 2] || numbers[2] == 2", "cel.bind(n, numbers[1], n > 0 || numbers[2] == 2)",
    ]
    var settled = 0
    for source in sources {
      let program = try Environment(variables: ["numbers": .list(.int)]).compile(source)
      for known in 0..<27 {
        let base = [known % 3, known / 3 % 3, known / 9].map { Value.int(Int64($0)) }
        for open in 1..<8 {
          let unknown = Set((0..<3).filter { open >> $0 & 1 == 1 }.map { "numbers[\($0)]" })
          let outcome = program.evaluate(Activation(bindings: ["numbers": .list(base)], unknowns: unknown))
          guard case .value = outcome else { continue }
          settled += 1
          for completion in 0..<27 {
            let stated = [completion % 3, completion / 3 % 3, completion / 9]
            let list = base.enumerated().map {
              open >> $0.offset & 1 == 1 ? .int(Int64(stated[$0.offset])) : $0.element
            }
            #expect(program.evaluate(Activation(bindings: ["numbers": .list(list)])) == outcome, "\(source) \(list)")
          }
        }
      }
    }
    #expect(settled > 300)
  }

  @Test func `probing states elements of lists`() throws {
    let program = try Environment(variables: types).compile("lines[1].amount > 3 || lines[1].amount < 4")
    let activation = Activation(bindings: ["lines": lines], unknowns: ["lines[1].amount"])
    #expect(
      program.probe(activation, domains: ["lines[1].amount": [.int(1), .int(9)]]) == .value(.bool(true)))
    let whole = try Environment(variables: types).compile("numbers[1] > 3")
    let numbers = Activation(bindings: ["numbers": .list([.int(1), .int(1)])], unknowns: ["numbers[1]"])
    #expect(whole.probe(numbers, domains: ["numbers[1]": [.int(4), .int(9)]]) == .value(.bool(true)))
  }
}
