/// The names an expression may use.
package struct Environment: Sendable {
  package let variables: [String: ValueType]
  /// The namespace names are looked up in first: in `a.b`, `x` is `a.b.x`, then `a.x`, then `x`.
  package let container: String

  /// - Parameter variables: names, dotted or not. `["org.kind": .string]` and
  ///   `["org": .record("org", ["kind": .string])]`
  ///   let an author write the same `org.kind`.
  package init(variables: [String: ValueType] = [:], container: String = "") {
    self.variables = variables
    self.container = container
  }

  /// - Throws: every fault found: one of the grammar, or all of the types.
  package func compile(_ source: String) throws(SourceFaults) -> Program {
    let syntax = try Parser.parse(source)
    var checker = Checker(self)
    checker.check(syntax)
    guard checker.faults.isEmpty else { throw SourceFaults(checker.faults) }
    let types = checker.types.mapValues(checker.substitution.settled)
    var lowering = Lowering(self, variables: checker.variables, types: types)
    let root = lowering.step(syntax)
    return Program(source: source, syntax: syntax, types: types, references: lowering.references, root: root,
      slots: lowering.slots)
  }

  /// Parses without checking: names and overloads are found, or fail, at run time.
  package func compileUnchecked(_ source: String) throws(SourceFaults) -> Program {
    let syntax = try Parser.parse(source)
    var lowering = Lowering(self, variables: nil, types: [:])
    let root = lowering.step(syntax)
    return Program(source: source, syntax: syntax, types: [:], references: lowering.references, root: root,
      slots: lowering.slots)
  }

  /// What a written name may mean, innermost container first.
  func candidates(for name: String) -> [String] {
    if name.hasPrefix(".") { return [String(name.dropFirst())] }
    var names: [String] = []
    var prefix = container[...]
    while !prefix.isEmpty {
      names.append(prefix + "." + name)
      prefix = prefix.lastIndex(of: ".").map { prefix[..<$0] } ?? ""
    }
    return names + [name]
  }
}
