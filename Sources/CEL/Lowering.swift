/// Turns a checked tree into steps: names become variables or slots, functions become their bodies, constants are
/// prepared.
struct Lowering {
  private let environment: Environment
  /// `nil` for an unchecked program.
  private let variables: [Int: String]?
  private let types: [Int: ValueType]
  private var scopes = Names<Local>()
  /// Places for the values of local names; each name of the text has its own.
  private(set) var slots = 0
  /// Patterns beyond it are read when they are met, and paid for.
  private var patternRoom = Checker.maximumPatterns
  private(set) var references: Set<String> = []

  init(_ environment: Environment, variables: [Int: String]?, types: [Int: ValueType]) {
    self.environment = environment
    self.variables = variables
    self.types = types
  }

  /// What a local name reads.
  private struct Local {
    let slot: Int
    /// Of a bound name, how to find its value the first time.
    let value: (any Step)?
  }

  mutating func step(_ node: Expression) -> any Step {
    if let attribute = attribute(node) { return attribute }
    switch node.form {
    case .literal(let value): return LiteralStep(id: node.id, value: value)
    case .identifier(let name): return identifier(name, node.id)
    case .select(let operand, let field):
      if let name = node.dottedName, !isLocal(name), let kind = Kind(rawValue: name) {
        return LiteralStep(id: node.id, value: .type(kind))
      }
      return SelectStep(id: node.id, operand: step(operand), field: field)
    case .presence(let operand, let field): return presence(operand, field, node.id)
    case .operation(.optionalSelect, let operands): return optionalSelect(operands, node.id)
    case .operation(let operation, let operands): return self.operation(operation, operands.map { step($0) }, node)
    case .call(let name, let target, let arguments): return call(name, target, arguments, node)
    case .list(let elements):
      return ListStep(id: node.id, elements: elements.map { step($0) }, spreads: spreads(elements))
    case .map(let entries):
      return MapStep(
        id: node.id,
        entries: entries.map { MapStep.Entry(key: step($0.key), value: step($0.value), isOptional: $0.isOptional) })
    case .message(let name, _): return FailureStep(id: node.id, cause: .unknownFunction(name))
    case .comprehension(let loop): return comprehension(loop, node.id)
    case .binding(let bindings, let body): return binding(bindings, body, node.id)
    case .spread(let element): return step(element)
    }
  }

  private func isLocal(_ name: String) -> Bool {
    scopes.contains(firstPartOf: name)
  }

  private func identifier(_ name: String, _ id: Int) -> any Step {
    if let local = scopes[name] {
      return local.value.map { BoundStep(id: id, slot: local.slot, value: $0) } ?? LocalStep(id: id, slot: local.slot)
    }
    if let kind = Kind(rawValue: name) { return LiteralStep(id: id, value: .type(kind)) }
    return FailureStep(id: id, cause: .unbound(name))
  }

  private mutating func attribute(_ node: Expression) -> AttributeStep? {
    let readings = variables == nil ? guesses(node) : known(node).map { [$0] } ?? []
    guard let first = readings.first, let path = first.prefixes.last else { return nil }
    references.insert(path)
    return AttributeStep(id: node.id, readings: readings, kinds: variables == nil ? Lowering.kinds : [:])
  }

  private static let kinds = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, $0) })

  /// The variable and fields that a checked chain of selections reads.
  private func known(_ node: Expression) -> AttributeStep.Reading? {
    var fields: [String] = []
    var rest = node
    while true {
      if let variable = variables?[rest.id] {
        return AttributeStep.Reading(variable: variable, fields: fields.reversed())
      }
      switch rest.form {
      case .select(let operand, let field):
        fields.append(field)
        rest = operand
      case .operation(.index, let operands):
        guard case .literal(.string(let field)) = operands[1].form else { return nil }
        fields.append(field)
        rest = operands[0]
      default: return nil
      }
    }
  }

  /// Every way to read a dotted name, longest variable first.
  private func guesses(_ node: Expression) -> [AttributeStep.Reading] {
    guard let name = node.dottedName, !isLocal(name) else { return [] }
    // Readings of one path share its prefixes: they differ only in where the variable ends.
    let paths = environment.candidates(for: name).map {
      AttributeStep.Reading(variable: $0, fields: []).prefixes
    }
    let parts = name.split(separator: ".").map(String.init)
    return parts.indices.reversed().flatMap { last in
      let fields = Array(parts[(last + 1)...])
      return paths.map { AttributeStep.Reading($0, fields: fields) }
    }
  }

  private mutating func presence(_ operand: Expression, _ field: String, _ id: Int) -> PresenceStep {
    let inner = step(operand)
    var prefixes: [String]?
    if let attribute = inner as? AttributeStep, let reading = attribute.readings.first {
      prefixes = AttributeStep.Reading(variable: reading.variable, fields: reading.fields + [field]).prefixes
      if let path = reading.prefixes.last, let whole = prefixes?.last {
        references.remove(path)
        references.insert(whole)
      }
    }
    return PresenceStep(id: id, operand: inner, field: field, prefixes: prefixes)
  }

  private func operation(_ operation: Operator, _ operands: [any Step], _ node: Expression) -> any Step {
    switch operation {
    case .and, .or:
      return LogicStep(
        id: node.id, left: operands[0], right: operands[1], deciding: operation == .or, symbol: operation.symbol)
    case .conditional:
      return ConditionalStep(id: node.id, condition: operands[0], yes: operands[1], no: operands[2])
    case .index: return ElementStep(id: node.id, collection: operands[0], index: operands[1])
    default:
      if operation == .membership, let list = operands[1] as? ListStep {
        return MembershipStep(id: node.id, element: operands[0], list: list)
      }
      guard let function = environment.function(operation.rawValue, member: false) else {
        return FailureStep(id: node.id, cause: .unknownFunction(operation.symbol))
      }
      return CallStep(id: node.id, arguments: operands, function: function)
    }
  }

  private mutating func call(
    _ name: String, _ target: Expression?, _ arguments: [Expression], _ node: Expression
  )
    -> any Step
  {
    if let space = target?.dottedName, !isLocal(space), environment.variables[space] == nil,
      let function = environment.function(space + "." + name, member: false)
    {
      return CallStep(id: node.id, arguments: arguments.map { step($0) }, function: function)
    }
    let all = (target.map { [$0] } ?? []) + arguments
    let steps = all.map { step($0) }
    let bare = name.hasPrefix(".") ? String(name.dropFirst()) : name
    if bare == "matches", steps.count == 2 {
      var prepared: Pattern?
      if case .literal(.string(let pattern)) = all[1].form, patternRoom > 0 {
        prepared = try? Pattern(pattern)
        patternRoom -= prepared?.program.count ?? 0
      }
      return MatchStep(id: node.id, text: steps[0], pattern: steps[1], prepared: prepared)
    }
    if bare == "size", steps.count == 1 { return SizeStep(id: node.id, operand: steps[0]) }
    if target != nil, steps.count == 2, bare == "or" || bare == "orValue" {
      return AlternativeStep(id: node.id, optional: steps[0], other: steps[1], isOptional: bare == "or", name: bare)
    }
    guard let function = environment.function(bare, member: target != nil) else {
      return FailureStep(id: node.id, cause: .unknownFunction(bare))
    }
    if bare == "sum", let zero = Amounts.zero(of: types[node.id]) {
      return CallStep(id: node.id, arguments: steps, function: Amounts.sum(startingAt: zero))
    }
    return CallStep(id: node.id, arguments: steps, function: function)
  }

  private mutating func slot() -> Int {
    defer { slots += 1 }
    return slots
  }

  private mutating func comprehension(_ loop: Comprehension, _ id: Int) -> any Step {
    let range = step(loop.range)
    let names = [loop.variable] + (loop.second.map { [$0] } ?? [])
    let slots = names.map { _ in slot() }
    for (name, slot) in zip(names, slots) { scopes.add(name, Local(slot: slot, value: nil)) }
    defer { scopes.remove(names) }
    if loop.kind == .optMap || loop.kind == .optFlatMap {
      return OptionalMapStep(
        id: id, range: range, slot: slots[0], body: step(loop.body), isFlat: loop.kind == .optFlatMap)
    }
    return LoopStep(
      id: id, kind: loop.kind, range: range, slot: slots[0], second: slots.dropFirst().first,
      condition: loop.condition.map { step($0) }, body: step(loop.body))
  }

  private mutating func binding(_ bindings: [Expression.Binding], _ body: Expression, _ id: Int) -> any Step {
    let first = slots
    for binding in bindings {
      let value = step(binding.value)
      scopes.add(binding.name, Local(slot: slot(), value: value))
    }
    defer { scopes.remove(bindings.map(\.name)) }
    return BindingStep(id: id, slots: first..<slots, body: step(body))
  }

  private func spreads(_ elements: [Expression]) -> Set<Int> {
    Set(elements.indices.filter { if case .spread = elements[$0].form { true } else { false } })
  }

  private mutating func optionalSelect(_ operands: [Expression], _ id: Int) -> any Step {
    guard case .literal(.string(let field)) = operands[1].form else {
      return FailureStep(id: id, cause: .unknownFunction(Operator.optionalSelect.symbol))
    }
    return OptionalSelectStep(id: id, presence: presence(operands[0], field, id))
  }
}
