import CEL
import Testing

/// Random expressions against every completion: a second way to the same answer.
struct SoundnessTests {
  struct Generator {
    var seed: UInt64

    mutating func below(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }

    mutating func truth(_ depth: Int) -> String {
      if depth == 0 { return ["p", "q", "r", "true", "false"][below(5)] }
      switch below(7) {
      case 0: return "(\(truth(depth - 1)) && \(truth(depth - 1)))"
      case 1: return "(\(truth(depth - 1)) || \(truth(depth - 1)))"
      case 2: return "!\(truth(depth - 1))"
      case 3: return "(\(truth(depth - 1)) ? \(truth(depth - 1)) : \(truth(depth - 1)))"
      case 4: return "(\(number(depth - 1)) < \(number(depth - 1)))"
      case 5: return "[0, 1].exists(e, e == \(number(depth - 1)) || \(truth(depth - 1)))"
      default: return "[i, 1].all(e, e > \(number(depth - 1)))"
      }
    }

    mutating func number(_ depth: Int) -> String {
      if depth <= 0 { return ["i", "j", "0", "1"][below(4)] }
      return ["(\(number(depth - 1)) + \(number(depth - 1)))", "(\(number(depth - 1)) / \(number(depth - 1)))"][
        below(2)]
    }
  }

  @Test func `no completion of the unknown facts contradicts a settled result`() throws {
    let types: [String: ValueType] = ["p": .bool, "q": .bool, "r": .bool, "i": .int, "j": .int]
    let domains: [String: [Value]] = [
      "p": [.bool(false), .bool(true)], "q": [.bool(false), .bool(true)], "r": [.bool(false), .bool(true)],
      "i": [.int(0), .int(1)], "j": [.int(0), .int(2)],
    ]
    let names = domains.keys.sorted()
    var generator = Generator(seed: 7)
    var settled = 0
    for _ in 0..<400 {
      let source = generator.truth(3)
      let program = try Environment(variables: types).compile(source)
      let unknown = Set(names.filter { _ in generator.below(2) == 0 })
      let known = Dictionary(
        uniqueKeysWithValues: names.filter { !unknown.contains($0) }.map { name in
          (name, domains[name]![generator.below(2)])
        })
      let outcome = program.evaluate(Activation(bindings: known, unknowns: unknown))
      for completion in 0..<(1 << unknown.count) {
        var bindings = known
        for (bit, name) in unknown.sorted().enumerated() { bindings[name] = domains[name]![completion >> bit & 1] }
        let complete = program.evaluate(Activation(bindings: bindings))
        switch outcome {
        case .value:
          settled += 1
          #expect(complete == outcome, "\(source) with \(bindings)")
        case .failure:
          guard case .failure = complete else {
            Issue.record("\(source) with \(bindings)")
            continue
          }
        case .unknown(let met): #expect(met.isSubset(of: unknown))
        }
      }
    }
    #expect(settled > 200)
  }
}
