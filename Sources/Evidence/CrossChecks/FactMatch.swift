internal import PolicyCore
internal import Standards

/// Whether an answer of the form and a document's words are the same, by the fact's kind.
enum FactMatch {
  /// `nil` where the words cannot be read as an answer of this kind.
  static func same(_ value: FactValue, _ said: String, as fact: FactDefinition) -> Bool? {
    switch (fact.kind, value) {
    case (.text, .text(let text)), (.longText, .text(let text)): return alike(text, said)
    case (.invoiceNumber, .text(let text)):
      return (try? InvoiceNumber(typed: text).key).map { key in
        said == text || (try? InvoiceNumber(typed: said).key) == key
      }
    default:
      guard let read = try? fact.read(said) else { return nil }
      return read == value
    }
  }

  /// Equal but for width, brackets, spaces and case, or one within the other.
  static func alike(_ a: String, _ b: String) -> Bool {
    let (a, b) = (AccountName.folded(a), AccountName.folded(b))
    guard !a.isEmpty, !b.isEmpty else { return false }
    if a == b { return true }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    return short.count >= 4 && long.contains(short)
  }
}
