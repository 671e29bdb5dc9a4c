package import Standards

/// What is wrong with a form, field by field, in the order found; shown together at the top and at each field.
package struct FieldErrors: Sendable, Error {
  package struct Entry: Sendable, Hashable {
    package let field: String
    /// What is wrong and what to type instead, in one or two sentences.
    package let message: Phrase
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }
  package var count: Int { entries.count }

  /// The first message of the field.
  package subscript(_ field: String) -> Phrase? { entries.first { $0.field == field }?.message }

  package mutating func add(_ field: String, _ message: Phrase, remedy: Phrase? = nil) {
    let whole = remedy.map { Phrase(zh: message.zh + $0.zh, en: message.en + " " + $0.en) } ?? message
    entries.append(Entry(field: field, message: whole))
  }

  /// For the summary above the heading.
  package func problems(in language: Language) -> [FieldProblem] {
    entries.map { FieldProblem(field: $0.field, text: $0.message[language]) }
  }
}
