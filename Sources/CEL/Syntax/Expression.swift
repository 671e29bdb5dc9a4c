/// A parsed expression. Ids count from 1 in one program and name the nodes in a trace.
package struct Expression: Hashable, Sendable {
  package let id: Int
  package let position: SourcePosition
  /// Levels of nodes at and under this one.
  package let depth: Int
  /// Levels that evaluating may stack up: a bound value may be evaluated deep inside the body that reads it.
  let reach: Int
  package let form: Form

  package indirect enum Form: Hashable, Sendable {
    case literal(Value)
    /// A name as written; a leading dot asks for the outermost container.
    case identifier(String)
    case select(Expression, field: String)
    /// `has(operand.field)`
    case presence(Expression, field: String)
    case operation(Operator, [Expression])
    case call(String, target: Expression?, arguments: [Expression])
    case list([Expression])
    case map([Entry])
    /// `Type{field: value}`; there are no message types, so the checker refuses it.
    case message(String, [Field])
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)` and `cel.block([values], body)`: each value sees the names before it, and is
    /// evaluated when its name is first read.
    case binding([Binding], body: Expression)
    /// `?element` in a list: what an optional holds, or no element.
    case spread(Expression)
  }

  package struct Binding: Hashable, Sendable {
    package let name: String
    package let value: Expression
  }

  package struct Entry: Hashable, Sendable {
    package let key: Expression
    package let value: Expression
    /// `{?key: optional}`: no entry when the optional holds nothing.
    package let isOptional: Bool
  }

  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: Expression
  }

  package var children: [Expression] {
    switch form {
    case .literal, .identifier: []
    case .select(let operand, _), .presence(let operand, _): [operand]
    case .operation(_, let operands): operands
    case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
    case .list(let elements): elements
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .message(_, let fields): fields.map(\.value)
    case .comprehension(let loop): [loop.range] + (loop.condition.map { [$0] } ?? []) + [loop.body]
    case .binding(let bindings, let body): bindings.map(\.value) + [body]
    case .spread(let element): [element]
    }
  }
}

/// A macro over the elements of a list, the keys of a map, or what an optional holds.
package struct Comprehension: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case all, exists
    case existsOne = "exists_one"
    case map, filter, transformList, transformMap, optMap, optFlatMap
  }

  package let kind: Kind
  package let range: Expression
  /// The element of a list or the key of a map; with ``second``, the index or the key.
  package let variable: String
  /// The element or the value, in the two-variable forms.
  package let second: String?
  /// Of `map(x, condition, body)` and the transforms.
  package let condition: Expression?
  package let body: Expression
}

extension Expression {
  /// The dotted name this is, when it is nothing but names: `a.b.c`.
  package var dottedName: String? {
    switch form {
    case .identifier(let name): return name
    case .select(let operand, let field):
      guard field.first != "`", let prefix = operand.dottedName else { return nil }
      return prefix + "." + field
    default: return nil
    }
  }

  /// Visits this node, then its children, left to right.
  package func walk(_ visit: (Expression) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}
