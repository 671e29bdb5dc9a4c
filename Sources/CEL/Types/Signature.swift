/// Parameter and result types of one overload; a member's target is the first parameter.
package struct Signature: Sendable {
  package let parameters: [ValueType]
  package let result: ValueType
  let isGeneric: Bool
  /// The last parameter may be given any number of times, at least once.
  let repeatsLast: Bool

  package init(_ parameters: [ValueType], _ result: ValueType, repeatsLast: Bool = false) {
    self.parameters = parameters
    self.result = result
    self.repeatsLast = repeatsLast
    isGeneric = (parameters + [result]).contains { $0.hasVariable }
  }
}

extension Signature {
  /// With exactly `count` parameters; `nil` when it cannot take that many.
  func taking(_ count: Int) -> Signature? {
    guard repeatsLast, let last = parameters.last, count > parameters.count else {
      return count == parameters.count ? self : nil
    }
    return Signature(parameters + [ValueType](repeating: last, count: count - parameters.count), result)
  }
}

extension ValueType {
  fileprivate var hasVariable: Bool {
    switch self {
    case .variable: true
    case .list(let element): element.hasVariable
    case .map(let key, let value): key.hasVariable || value.hasVariable
    case .opaque(_, let parameters): parameters.contains(where: \.hasVariable)
    default: false
    }
  }
}
