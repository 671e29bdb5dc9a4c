/// The fields of one submitted form, decoded but not yet understood: names to the values sent under them, in order.
package struct FormInput: Sendable, Hashable {
  /// Hidden field that carries ``Visit/csrf``.
  package static let csrfField = "csrf"
  /// Hidden field with a random value made when the form was shown; a second submission of the same form has the same.
  package static let idempotencyField = "idempotency"

  package private(set) var values: [String: [String]] = [:]

  package init() {}
  package init(_ values: [String: [String]]) { self.values = values }

  /// The first value of the field; `nil` when it was not sent.
  package subscript(_ name: String) -> String? { values[name]?.first }
  /// What was typed, for showing the form again.
  package func typed(_ name: String) -> String { self[name] ?? "" }
  /// All ticked boxes of that name.
  package func all(_ name: String) -> [String] { values[name] ?? [] }
  package func isTicked(_ name: String, _ value: String = "yes") -> Bool { all(name).contains(value) }
  package var idempotencyKey: String? {
    self[FormInput.idempotencyField].flatMap { PathID.isWellFormed($0) ? $0 : nil }
  }

  mutating func append(_ value: String, to name: String) { values[name, default: []].append(value) }
  var fieldCount: Int { values.reduce(0) { $0 + $1.value.count } }

  /// Bounds of every form.
  package enum Bound {
    package static let fields = 400
    package static let fieldBytes = 64 * 1024
    package static let nameBytes = MultipartPart.nameLimit
  }
}

/// The fields of a query string, decoded like a form; malformed ones are left out.
package struct QueryFields: Sendable, Hashable {
  private let form: FormInput

  package init(_ query: String? = nil) {
    form = query.flatMap { try? URLEncodedFields.decode(Array($0.utf8)) } ?? FormInput()
  }

  package subscript(_ name: String) -> String? { form[name] }
  package func all(_ name: String) -> [String] { form.all(name) }
  /// 1-based page number; 1 when absent or senseless.
  package var pageNumber: Int { max(1, min(self["page"].flatMap(Int.init) ?? 1, 1_000_000)) }
}
