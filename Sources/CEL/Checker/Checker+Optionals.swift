extension Checker {
  /// What an optional of this type holds; a fault when it is no optional.
  mutating func held(by type: ValueType, _ node: Expression) -> ValueType {
    let held = substitution.fresh()
    guard substitution.accepts(.optional(held), type) else {
      fault(node.position, Checker.notOptional(substitution.settled(type)))
      return .dyn
    }
    return substitution.resolve(type) == .dyn ? .dyn : held
  }

  /// `operand.?field` and `operand[?'field']` of a record.
  mutating func optionalField(_ field: String, of type: ValueType, at node: Expression) -> ValueType {
    let type = substitution.resolve(type)
    return .optional(selected(field, of: type.held ?? type, at: node.position))
  }

  mutating func optionalMap(_ loop: Comprehension, _ range: ValueType) -> ValueType {
    let element = held(by: range, loop.range)
    scopes.add(loop.variable, element)
    defer { scopes.remove([loop.variable]) }
    let body = check(loop.body)
    guard loop.kind == .optFlatMap else { return .optional(body) }
    return .optional(held(by: body, loop.body))
  }

  mutating func map(_ entries: [Expression.Entry]) -> ValueType {
    var key: ValueType?
    var value: ValueType?
    for entry in entries {
      let type = check(entry.key)
      keyed(entry.key, type)
      key = mixed(key, type, entry.key)
      let next = check(entry.value)
      value = mixed(value, entry.isOptional ? held(by: next, entry.value) : next, entry.value)
    }
    guard let key, let value else { return .map(substitution.fresh(), substitution.fresh()) }
    return .map(substitution.resolve(key).isKey ? key : .dyn, value)
  }
}

extension ValueType {
  var isKey: Bool { [.bool, .int, .uint, .string, .dyn].contains(self) }
}
