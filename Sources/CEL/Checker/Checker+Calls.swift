internal import Standards

extension Checker {
  mutating func operation(_ operation: Operator, _ operands: [Expression], _ node: Expression) -> ValueType {
    switch operation {
    case .and, .or:
      for operand in operands { require(.bool, of: operand) }
      return .bool
    case .conditional:
      require(.bool, of: operands[0])
      let yes = check(operands[1])
      let no = check(operands[2])
      guard substitution.attempt({ $0.accepts(yes, no) }) else {
        fault(node.position, Checker.branches(substitution.settled(yes), substitution.settled(no)))
        return .dyn
      }
      return substitution.joined(yes, no)
    default:
      let types = operands.map { check($0) }
      if operation == .optionalSelect, case .literal(.string(let field)) = operands[1].form {
        return optionalField(field, of: types[0], at: node)
      }
      if let indexed = indexed(operation, operands, types, node) { return indexed }
      if operation == .index, case .record(_, let fields) = substitution.resolve(types[0]) {
        if case .literal(.string(let field)) = operands[1].form, let type = fields[field] { return type }
        return .dyn
      }
      guard let function = environment.function(operation.rawValue, member: false) else { return .dyn }
      return resolved(function, operation.symbol, types, node)
    }
  }

  mutating func call(_ name: String, _ target: Expression?, _ arguments: [Expression], _ node: Expression) -> ValueType
  {
    if let function = namespaced(name, target) {
      let types = arguments.map { check($0) }
      let isExact = types.contains { [.money, .ratio].contains(substitution.resolve($0)) }
      guard !isExact || !function.name.hasPrefix("math.") else {
        fault(node.position, Checker.noOverload(function.name, types.map(substitution.settled), function))
        return .dyn
      }
      return resolved(function, function.name, types, node)
    }
    let types = (target.map { [$0] } ?? []).map { check($0) } + arguments.map { check($0) }
    let bare = name.hasPrefix(".") ? String(name.dropFirst()) : name
    guard let function = environment.function(bare, member: target != nil) else {
      if hasEnoughFaults { return .dyn }
      fault(node.position, Checker.noFunction(bare, isMember: target != nil))
      return .dyn
    }
    if bare == "matches", case .literal(.string(let pattern))? = arguments.last?.form {
      do {
        if patternRoom > 0 { patternRoom -= try Pattern(pattern).program.count }
        if patternRoom <= 0 { fault(node.position, Checker.tooManyPatterns()) }
      } catch {
        fault(node.position, (error.message, error.remedy))
      }
    }
    if bare == "times", types.count == 4 { choices(arguments) }
    if ["date", "ratio", "timestamp", "duration"].contains(bare) { constant(function, arguments, node) }
    return resolved(function, bare, types, node)
  }

  /// Indexing an optional, or a record by an optional field.
  private mutating func indexed(
    _ operation: Operator, _ operands: [Expression], _ types: [ValueType], _ node: Expression
  ) -> ValueType? {
    guard operation == .index || operation == .optionalIndex, let first = types.first else { return nil }
    let type = substitution.resolve(first)
    if case .literal(.string(let field)) = operands[1].form, case .record = type.held ?? type {
      if operation == .optionalIndex { return optionalField(field, of: type, at: node) }
      return type.held.map { .optional(selected(field, of: $0, at: node.position)) }
    }
    guard operation == .index, let inner = type.held,
      let function = environment.function(Operator.index.rawValue, member: false)
    else { return nil }
    return .optional(resolved(function, operation.symbol, [inner] + types.dropFirst(), node))
  }

  /// The names of roundings and units are checked as soon as they are written down.
  private mutating func choices(_ arguments: [Expression]) {
    let allowed = [MoneyRounding.allCases.map(\.rawValue), MoneyUnit.allCases.map(\.rawValue)]
    for (argument, names) in zip(arguments.suffix(2), allowed) {
      guard case .literal(.string(let name)) = argument.form, !names.contains(name) else { continue }
      let cause = FailureCause.badChoice(name, of: names)
      fault(argument.position, (cause.message, cause.remedy))
    }
  }

  /// `date('2024-02-30')` can only fail: say so at load.
  private mutating func constant(_ function: Function, _ arguments: [Expression], _ node: Expression) {
    guard arguments.count == 1, case .literal(let value) = arguments[0].form, value.kind == .string else { return }
    do { _ = try function.body([value], name: function.name) } catch {
      fault(node.position, (error.message, Checker.constantRemedy(function.name)))
    }
  }

  private mutating func resolved(
    _ function: Function, _ name: String, _ types: [ValueType], _ node: Expression
  )
    -> ValueType
  {
    var results: [ValueType] = []
    var chosen: Signature?
    for overload in function.overloads.compactMap({ $0.taking(types.count) }) {
      // An overload of anything counts only where no closer one does.
      if !results.isEmpty, overload.parameters.contains(.dyn) { continue }
      let signature = substitution.instantiate(overload)
      _ = substitution.attempt(keeping: false) { trial in
        guard trial.accepts(signature, types) else { return false }
        results.append(trial.resolve(signature.result))
        chosen = chosen ?? signature
        return true
      }
    }
    guard let first = results.first, let chosen else {
      fault(node.position, Checker.noOverload(name, types.map(substitution.settled), function))
      return .dyn
    }
    // Several overloads fit only because something is dyn: their common result, if there is one.
    if results.count == 1 {
      _ = substitution.attempt { $0.accepts(chosen, types) }
      return first
    }
    return results.allSatisfy { $0 == first } ? first : .dyn
  }
}
