internal import Standards

/// Finds every name and type before anything runs. Gradual: `dyn` passes and is decided at run time.
struct Checker {
  let environment: Environment
  var substitution = Substitution()
  var types: [Int: ValueType] = [:]
  /// The declared variable that a name, or a dotted chain of names, stands for.
  var variables: [Int: String] = [:]
  var faults: [Fault] = []
  private var scopes: [(name: String, type: ValueType)] = []

  init(_ environment: Environment) { self.environment = environment }

  mutating func fault(_ position: SourcePosition, _ words: (message: Phrase, remedy: Phrase)) {
    faults.append(Fault(at: position, message: words.message, remedy: words.remedy))
  }

  /// The node's type; `dyn` after a fault, so that one mistake is reported once.
  @discardableResult
  mutating func check(_ node: Expression) -> ValueType {
    let type = inferred(node)
    types[node.id] = type
    return type
  }

  private mutating func inferred(_ node: Expression) -> ValueType {
    switch node.form {
    case .literal(let value): return value == .null ? .null : ValueType(value.kind)
    case .identifier(let name): return identifier(name, node)
    case .select(let operand, let field): return select(operand, field, node)
    case .presence(let operand, let field):
      _ = selected(field, of: check(operand), at: node.position)
      return .bool
    case .operation(let operation, let operands): return self.operation(operation, operands, node)
    case .call(let name, let target, let arguments): return call(name, target, arguments, node)
    case .list(let elements): return .list(common(elements))
    case .map(let entries):
      for entry in entries { keyed(entry.key) }
      return .map(common(entries.map(\.key)), common(entries.map(\.value)))
    case .message(let name, let fields):
      for field in fields { check(field.value) }
      fault(node.position, Checker.noMessages(name))
      return .dyn
    case .comprehension(let loop): return comprehension(loop)
    }
  }

  /// `math.abs(x)` is a function of the library unless `math` is a name of the policy's own.
  func namespaced(_ name: String, _ target: Expression?) -> Function? {
    guard let space = target?.dottedName, !scopes.contains(where: { $0.name == space }),
      environment.variables[space] == nil
    else { return nil }
    return Library.function(space + "." + name, member: false)
  }

  private mutating func identifier(_ name: String, _ node: Expression) -> ValueType {
    if let local = scopes.last(where: { $0.name == name }) { return local.type }
    if let type = declared(name, node.id) { return type }
    if Kind(rawValue: name) != nil { return .type }
    fault(node.position, Checker.undeclared(name, near: environment.variables.keys + scopes.map(\.name)))
    return .dyn
  }

  /// Looks a dotted name up in the container, then in each one around it.
  private mutating func declared(_ name: String, _ id: Int) -> ValueType? {
    for candidate in environment.candidates(for: name) {
      guard let type = environment.variables[candidate] else { continue }
      variables[id] = candidate
      return type
    }
    return nil
  }

  private mutating func select(_ operand: Expression, _ field: String, _ node: Expression) -> ValueType {
    if let name = node.dottedName, !scopes.contains(where: { name.hasPrefix($0.name + ".") }) {
      if let type = declared(name, node.id) { return type }
      if Kind(rawValue: name) != nil { return .type }
      if let undeclared = undeclaredPrefix(of: node) {
        fault(undeclared.1, Checker.undeclared(undeclared.0, near: Array(environment.variables.keys)))
        return .dyn
      }
    }
    return selected(field, of: check(operand), at: node.position)
  }

  /// The whole dotted name, when no part of it from the left is declared.
  private func undeclaredPrefix(of node: Expression) -> (String, SourcePosition)? {
    var rest = node
    while case .select(let operand, _) = rest.form {
      rest = operand
      guard let name = rest.dottedName else { return nil }
      if environment.candidates(for: name).contains(where: { environment.variables[$0] != nil }) { return nil }
    }
    return node.dottedName.map { ($0, rest.position) }
  }

  private mutating func selected(_ field: String, of type: ValueType, at position: SourcePosition) -> ValueType {
    switch substitution.resolve(type) {
    case .dyn, .variable: return .dyn
    case .map(let key, let value):
      guard substitution.accepts(key, .string) else { break }
      return value
    case .record(let name, let fields):
      if let type = fields[field] { return type }
      fault(position, Checker.noField(field, of: name, near: Array(fields.keys)))
      return .dyn
    default: break
    }
    fault(position, Checker.noFields(field, of: substitution.settled(type)))
    return .dyn
  }

  private mutating func common(_ elements: [Expression]) -> ValueType {
    var type: ValueType?
    for element in elements {
      let next = check(element)
      if let previous = type, isMixedAmount(substitution.resolve(previous), substitution.resolve(next)) {
        fault(element.position, Checker.mixedElements(substitution.settled(previous), substitution.settled(next)))
      }
      type = type.map { substitution.joined($0, next) } ?? next
    }
    return type ?? substitution.fresh()
  }

  /// A list of amounts and numbers would let a number reach an amount through `dyn`.
  private func isMixedAmount(_ a: ValueType, _ b: ValueType) -> Bool {
    let numbers: [ValueType] = [.int, .uint, .double]
    let exact: [ValueType] = [.money, .ratio]
    return (exact.contains(a) && numbers.contains(b)) || (numbers.contains(a) && exact.contains(b))
      || (exact.contains(a) && exact.contains(b) && a != b)
  }

  private mutating func keyed(_ key: Expression) {
    let type = substitution.resolve(check(key))
    switch type {
    case .bool, .int, .uint, .string, .dyn, .variable: break
    default: fault(key.position, Checker.badKey(substitution.settled(type)))
    }
  }

  private mutating func comprehension(_ loop: Comprehension) -> ValueType {
    let range = substitution.resolve(check(loop.range))
    let element: ValueType
    switch range {
    case .list(let inner): element = inner
    case .map(let key, _): element = key
    case .record: element = .string
    case .dyn: element = .dyn
    case .variable: element = substitution.fresh()
    default:
      fault(loop.range.position, Checker.notIterable(substitution.settled(range)))
      element = .dyn
    }
    let outer = scopes.count
    defer { scopes.removeLast(scopes.count - outer) }
    if let second = loop.second {
      let types = paired(range, element)
      scopes += [(loop.variable, types.first), (second, types.second)]
    } else {
      scopes.append((loop.variable, element))
    }
    if let condition = loop.condition { require(.bool, of: condition) }
    switch loop.kind {
    case .all, .exists, .existsOne:
      require(.bool, of: loop.body)
      return .bool
    case .filter:
      require(.bool, of: loop.body)
      return .list(element)
    case .map, .transformList: return .list(check(loop.body))
    case .transformMap: return .map(paired(range, element).first, check(loop.body))
    }
  }

  /// Index and element of a list, key and value of a map.
  private func paired(_ range: ValueType, _ element: ValueType) -> (first: ValueType, second: ValueType) {
    switch range {
    case .list: (.int, element)
    case .map(let key, let value): (key, value)
    case .record: (.string, .dyn)
    default: (.dyn, .dyn)
    }
  }

  mutating func require(_ expected: ValueType, of node: Expression) {
    let type = check(node)
    if !substitution.accepts(expected, type) {
      fault(node.position, Checker.wrongType(substitution.settled(type), expected: expected))
    }
  }
}
