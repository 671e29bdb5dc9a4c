/// The names an expression may use.
package struct Environment: Sendable {
  package let variables: [String: ValueType]
  /// The namespace names are looked up in first: in `a.b`, `x` is `a.b.x`, then `a.x`, then `x`.
  package let container: String
  /// Functions of the host's own, beside the library's.
  private let functions: [String: Function]

  /// - Parameters:
  ///   - variables: names, dotted or not. `["org.kind": .string]` and
  ///     `["org": .record("org", ["kind": .string])]` let an author write the same `org.kind`.
  ///   - functions: of the host's own; those of the library keep their names.
  package init(variables: [String: ValueType] = [:], container: String = "", functions: [Function] = []) {
    self.variables = variables
    self.container = container
    self.functions = Dictionary(
      functions.map { (Environment.key($0.name, $0.isMember), $0) }, uniquingKeysWith: { first, _ in first })
  }

  func function(_ name: String, member: Bool) -> Function? {
    Library.function(name, member: member) ?? (functions.isEmpty ? nil : functions[Environment.key(name, member)])
  }

  private static func key(_ name: String, _ isMember: Bool) -> String { isMember ? "." + name : name }

  /// - Throws: every fault found: one of the grammar, or all of the types.
  package func compile(_ source: String) throws(SourceFaults) -> Program {
    let syntax = try Parser.parse(source)
    var checker = Checker(self)
    checker.check(syntax)
    guard checker.faults.isEmpty else { throw SourceFaults(checker.faults) }
    let types = checker.types.mapValues(checker.substitution.settled)
    var lowering = Lowering(self, variables: checker.variables, types: types)
    let root = lowering.step(syntax)
    return Program(
      source: source, syntax: syntax, types: types, references: lowering.references, root: root,
      slots: lowering.slots)
  }

  /// Parses without checking: names and overloads are found, or fail, at run time.
  package func compileUnchecked(_ source: String) throws(SourceFaults) -> Program {
    let syntax = try Parser.parse(source)
    var lowering = Lowering(self, variables: nil, types: [:])
    let root = lowering.step(syntax)
    return Program(
      source: source, syntax: syntax, types: [:], references: lowering.references, root: root,
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
