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
      switch below(13) {
      case 0: return "(\(truth(depth - 1)) && \(truth(depth - 1)))"
      case 1: return "(\(truth(depth - 1)) || \(truth(depth - 1)))"
      case 2: return "!\(truth(depth - 1))"
      case 3: return "(\(truth(depth - 1)) ? \(truth(depth - 1)) : \(truth(depth - 1)))"
      case 4: return "(\(number(depth - 1)) < \(number(depth - 1)))"
      case 5: return "[0, 1].exists(e, e == \(number(depth - 1)) || \(truth(depth - 1)))"
      case 6: return "cel.bind(v, \(truth(depth - 1)), v ? \(truth(depth - 1)) : v)"
      case 7: return "(\(number(depth - 1)) in [i, \(number(depth - 1)), j])"
      case 8: return "[?optional.ofNonZeroValue(\(number(depth - 1)))].all(e, e > 0 && \(truth(depth - 1)))"
      case 9: return "m.?a.optMap(v, v > \(number(depth - 1))).orValue(\(truth(depth - 1)))"
      case 10:
        return "l.\(["exists", "all", "exists_one"][below(3)])(e, e.a > \(number(depth - 1)) || \(truth(depth - 1)))"
      case 11: return "(l.filter(e, \(truth(depth - 1))).size() == \(number(depth - 1)))"
      default: return "[i, 1].all(e, e > \(number(depth - 1)))"
      }
    }

    mutating func number(_ depth: Int) -> String {
      if depth <= 0 { return ["i", "j", "0", "1", "m.a", "l[0].a", "size(l)", "[i, 1][1]"][below(8)] }
      switch below(5) {
      case 0: return "(\(number(depth - 1)) + \(number(depth - 1)))"
      case 1: return "(\(number(depth - 1)) / \(number(depth - 1)))"
      case 2: return "[\(number(depth - 1)), j].map(e, e + 1)[\(below(2))]"
      case 3: return "cel.bind(w, \(number(depth - 1)), w + \(number(depth - 1)) - w)"
      default: return "sum(l.map(e, e.a))"
      }
    }
  }

  private static let types: [String: ValueType] = [
    "p": .bool, "q": .bool, "r": .bool, "i": .int, "j": .int, "m": .record("m", ["a": .int]),
    "l": .list(.record("e", ["a": .int])),
  ]
  private static let domains: [String: [Value]] = [
    "p": [.bool(false), .bool(true)], "q": [.bool(false), .bool(true)], "r": [.bool(false), .bool(true)],
    "i": [.int(0), .int(1)], "j": [.int(0), .int(2)], "m.a": [.int(0), .int(3)], "l[0].a": [.int(0), .int(1)],
    "l[1].a": [.int(1), .int(2)],
  ]
  private static let start = Activation(
    bindings: ["m": .record([:]), "l": .list([.record([:]), .record([:])])], unknowns: Set(domains.keys))

  @Test(arguments: 0..<8)
  func `no completion of the unknown facts contradicts a settled result`(seed: Int) throws {
    let names = Self.domains.keys.sorted()
    var generator = Generator(seed: UInt64(seed) &* 977 &+ 7)
    var settled = 0
    for _ in 0..<150 {
      let source = generator.truth(3)
      let program = try Environment(variables: Self.types).compile(source)
      let unknown = Set(names.filter { _ in generator.below(2) == 0 })
      let known = Dictionary(
        uniqueKeysWithValues: names.filter { !unknown.contains($0) }.map { name in
          (name, Self.domains[name]![generator.below(2)])
        })
      let activation = Self.start.stating(known)
      #expect(activation.unknowns == unknown)
      let outcome = program.evaluate(activation)
      let probed = program.probe(activation, domains: Self.domains)
      for completion in 0..<(1 << unknown.count) {
        var stated: [String: Value] = [:]
        for (bit, name) in unknown.sorted().enumerated() { stated[name] = Self.domains[name]![completion >> bit & 1] }
        let complete = program.evaluate(activation.stating(stated))
        for found in [outcome, probed] {
          switch found {
          case .value:
            settled += 1
            #expect(complete == found, "\(source) with \(known) and \(stated)")
          case .failure:
            guard case .failure = complete else {
              Issue.record("\(source) with \(known) and \(stated)")
              continue
            }
          case .unknown(let met): #expect(met.isSubset(of: unknown))
          }
        }
      }
    }
    #expect(settled > 200)
  }
}
