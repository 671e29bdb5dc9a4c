internal import Standards

/// Finds every name and type before anything runs. Gradual: `dyn` passes and is decided at run time.
struct Checker {
  let environment: Environment
  var substitution = Substitution()
  var types: [Int: ValueType] = [:]
  /// The declared variable that a name, or a dotted chain of names, stands for.
  var variables: [Int: String] = [:]
  var faults: [Fault] = []
  /// Instructions that the patterns of one text may take together.
  var patternRoom = Checker.maximumPatterns
  static let maximumFaults = 50
  static let maximumPatterns = 100_000
  var scopes = Names<ValueType>()

  init(_ environment: Environment) { self.environment = environment }

  /// Nobody reads more; and looking for what was meant costs more than finding the fault.
  var hasEnoughFaults: Bool { faults.count >= Checker.maximumFaults }

  mutating func fault(_ position: SourcePosition, _ words: Words) {
    guard !hasEnoughFaults else { return }
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
    case .map(let entries): return map(entries)
    case .message(let name, let fields):
      for field in fields { check(field.value) }
      fault(node.position, Checker.noMessages(name))
      return .dyn
    case .comprehension(let loop): return comprehension(loop)
    case .binding(let bindings, let body):
      for binding in bindings { scopes.add(binding.name, check(binding.value)) }
      defer { scopes.remove(bindings.map(\.name)) }
      return check(body)
    case .spread(let element):
      let type = check(element)
      return held(by: type, element)
    }
  }

  /// `math.abs(x)` is a function of the library unless `math` is a name of the policy's own.
  func namespaced(_ name: String, _ target: Expression?) -> Function? {
    guard let space = target?.dottedName, !scopes.contains(space),
      environment.variables[space] == nil
    else { return nil }
    return environment.function(space + "." + name, member: false)
  }

  private mutating func identifier(_ name: String, _ node: Expression) -> ValueType {
    if let type = scopes[name] { return type }
    if let type = declared(name, node.id) { return type }
    if Kind(rawValue: name) != nil { return .type }
    if hasEnoughFaults { return .dyn }
    fault(node.position, Checker.undeclared(name, near: environment.variables.keys + scopes.names))
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
    if let name = node.dottedName, !scopes.contains(firstPartOf: name) {
      if let type = declared(name, node.id) { return type }
      if Kind(rawValue: name) != nil { return .type }
      if let undeclared = undeclaredPrefix(of: node) {
        if hasEnoughFaults { return .dyn }
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

  mutating func selected(_ field: String, of type: ValueType, at position: SourcePosition) -> ValueType {
    let type = substitution.resolve(type)
    if let inner = type.held { return .optional(selected(field, of: inner, at: position)) }
    switch type {
    case .dyn, .variable: return .dyn
    case .map(let key, let value):
      guard substitution.accepts(key, .string) else { break }
      return value
    case .record(let name, let fields):
      if let type = fields[field] { return type }
      if hasEnoughFaults { return .dyn }
      fault(position, Checker.noField(field, of: name, near: Array(fields.keys)))
      return .dyn
    default: break
    }
    fault(position, Checker.noFields(field, of: substitution.settled(type)))
    return .dyn
  }

  mutating func common(_ elements: [Expression]) -> ValueType {
    var type: ValueType?
    for element in elements { type = mixed(type, check(element), element) }
    return type ?? substitution.fresh()
  }

  /// The type of a list so far, with one more element.
  mutating func mixed(_ previous: ValueType?, _ next: ValueType, _ element: Expression) -> ValueType {
    guard let previous else { return next }
    if isMixedAmount(substitution.resolve(previous), substitution.resolve(next)) {
      fault(element.position, Checker.mixedElements(substitution.settled(previous), substitution.settled(next)))
    }
    return substitution.joined(previous, next)
  }

  /// A list of amounts and numbers would let a number reach an amount through `dyn`.
  private func isMixedAmount(_ a: ValueType, _ b: ValueType) -> Bool {
    let numbers: [ValueType] = [.int, .uint, .double]
    let exact: [ValueType] = [.money, .ratio]
    return (exact.contains(a) && numbers.contains(b)) || (numbers.contains(a) && exact.contains(b))
      || (exact.contains(a) && exact.contains(b) && a != b)
  }

  mutating func keyed(_ key: Expression, _ type: ValueType) {
    let type = substitution.resolve(type)
    if case .variable = type { return }
    if !type.isKey { fault(key.position, Checker.badKey(substitution.settled(type))) }
  }

  private mutating func comprehension(_ loop: Comprehension) -> ValueType {
    let range = substitution.resolve(check(loop.range))
    if loop.kind == .optMap || loop.kind == .optFlatMap { return optionalMap(loop, range) }
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
    let names = [loop.variable] + (loop.second.map { [$0] } ?? [])
    defer { scopes.remove(names) }
    if let second = loop.second {
      let types = paired(range, element)
      scopes.add(loop.variable, types.first)
      scopes.add(second, types.second)
    } else {
      scopes.add(loop.variable, element)
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
    case .optMap, .optFlatMap: return .dyn
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
