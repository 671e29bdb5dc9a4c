internal import CEL

extension FactKind {
  /// The type of the fact inside an expression.
  var valueType: ValueType {
    switch self {
    case .bool: .bool
    case .money: .money
    case .date: .date
    case .integer: .int
    case .ratio: .ratio
    case .text, .longText, .choice, .creditCode, .bankAccount, .bankLine, .phone, .invoiceNumber: .string
    case .choices: .list(.string)
    }
  }
}

extension FactValue {
  /// `nil` for "not sure": an expression sees it as unknown.
  var celValue: Value? {
    switch self {
    case .bool(let value): .bool(value)
    case .money(let value): .money(value)
    case .ratio(let value): .ratio(value)
    case .date(let value): .date(value)
    case .integer(let value): .int(value)
    case .text(let value), .choice(let value): .string(value)
    case .choices(let values): .list(values.map { .string($0) })
    case .notSure: nil
    }
  }

  /// Whether the value is of the kind; `notSure` is of every kind.
  func fits(_ kind: FactKind) -> Bool {
    switch (self, kind) {
    case (.notSure, _), (.bool, .bool), (.money, .money), (.ratio, .ratio), (.date, .date), (.integer, .integer),
      (.choice, .choice), (.choices, .choices):
      true
    case (.text, .text), (.text, .longText), (.text, .creditCode), (.text, .bankAccount), (.text, .bankLine),
      (.text, .phone), (.text, .invoiceNumber):
      true
    default: false
    }
  }
}
