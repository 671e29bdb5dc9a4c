/// Parameter and result types of one overload; a member's target is the first parameter.
struct Signature: Sendable {
  let parameters: [ValueType]
  let result: ValueType
  let isGeneric: Bool

  init(_ parameters: [ValueType], _ result: ValueType) {
    self.parameters = parameters
    self.result = result
    isGeneric = (parameters + [result]).contains { $0.hasVariable }
  }
}

extension ValueType {
  fileprivate var hasVariable: Bool {
    switch self {
    case .variable: true
    case .list(let element): element.hasVariable
    case .map(let key, let value): key.hasVariable || value.hasVariable
    default: false
    }
  }
}
