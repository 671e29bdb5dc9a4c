import CEL
import Standards
import Testing

/// The example of Docs/Language.md.
struct PageExampleTests {
  @Test func `the example on the language's page does what it says`() throws {
    let environment = Environment(
      variables: ["org": .record("org", ["kind": .string, "settled": .money])],
      functions: [
        Function("known", overloads: [Signature([.string], .bool)]) { (arguments) throws(FailureCause) in
          .bool(arguments == [.string("enterprise")])
        }
      ])
    let program = try environment.compile("known(org.kind) && org.settled >= wan(50)")

    let open = Activation(bindings: ["org.kind": .string("enterprise")], unknowns: ["org.settled"])
    #expect(program.evaluate(open) == .unknown(["org.settled"]))
    #expect(
      program.probe(open, domains: ["org.settled": [.money(Money(fen: 0)), .money(Money(fen: 1))]])
        == .value(.bool(false)))
    #expect(
      program.evaluate(Activation(bindings: ["org.kind": .string("other")], unknowns: ["org.settled"]))
        == .value(.bool(false)))
  }
}
