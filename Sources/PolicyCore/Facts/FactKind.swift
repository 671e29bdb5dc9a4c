/// What an answer to a fact looks like; the form control, the parser and the CEL type follow from it.
package enum FactKind: Hashable, Sendable {
  case bool, money, date, integer, ratio
  case text(maxLength: Int)
  case longText(maxLength: Int)
  case choice, choices
  case creditCode, bankAccount, bankLine, phone, invoiceNumber

  /// The word used in a policy document.
  package var name: String {
    switch self {
    case .bool: "bool"
    case .money: "money"
    case .date: "date"
    case .integer: "integer"
    case .ratio: "ratio"
    case .text: "text"
    case .longText: "long_text"
    case .choice: "choice"
    case .choices: "choices"
    case .creditCode: "credit_code"
    case .bankAccount: "bank_account"
    case .bankLine: "bank_line"
    case .phone: "phone"
    case .invoiceNumber: "invoice_number"
    }
  }

  package init?(name: String, maxLength: Int?) {
    switch name {
    case "bool": self = .bool
    case "money": self = .money
    case "date": self = .date
    case "integer": self = .integer
    case "ratio": self = .ratio
    case "text": self = .text(maxLength: maxLength ?? 100)
    case "long_text": self = .longText(maxLength: maxLength ?? 1000)
    case "choice": self = .choice
    case "choices": self = .choices
    case "credit_code": self = .creditCode
    case "bank_account": self = .bankAccount
    case "bank_line": self = .bankLine
    case "phone": self = .phone
    case "invoice_number": self = .invoiceNumber
    default: return nil
    }
  }
}

extension FactKind {
  /// The words of all kinds, for messages.
  static let names = """
    bool money date integer ratio text long_text choice choices credit_code bank_account bank_line phone \
    invoice_number
    """
}
