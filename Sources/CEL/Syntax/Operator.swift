/// The operators of the language; the raw value is the function name that the specification gives.
package enum Operator: String, CaseIterable, Sendable {
  case and = "_&&_"
  case or = "_||_"
  case not = "!_"
  case conditional = "_?_:_"
  case equal = "_==_"
  case notEqual = "_!=_"
  case less = "_<_"
  case lessOrEqual = "_<=_"
  case greater = "_>_"
  case greaterOrEqual = "_>=_"
  case membership = "@in"
  case add = "_+_"
  case subtract = "_-_"
  case multiply = "_*_"
  case divide = "_/_"
  case remainder = "_%_"
  case negate = "-_"
  case index = "_[_]"
  case optionalIndex = "_[?_]"
  /// The field is the second operand, a text.
  case optionalSelect = "_?._"

  /// How an author writes it.
  package var symbol: String {
    switch self {
    case .conditional: "? :"
    case .membership: "in"
    case .index: "[ ]"
    case .optionalIndex: "[? ]"
    case .optionalSelect: ".?"
    default: rawValue.filter { $0 != "_" }
    }
  }

  /// Binding strength of binary operators, weakest first; `nil` for the others.
  var precedence: Int? {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .membership: 3
    case .add, .subtract: 4
    case .multiply, .divide, .remainder: 5
    default: nil
    }
  }
}
