/// What is being read off a material's text. Better sources that were there before stay.
struct Draft: Sendable {
  private(set) var fields: [FieldName: ReadField] = [:]
  var lines: [VoucherLine] = []

  /// Keeps the first value of a field, and a later one only where it is more certain.
  mutating func put(
    _ name: FieldName, _ value: String?, _ span: Span, in paper: Paper, certainty: Double = 1
  ) {
    guard let value, !value.isEmpty, value.utf8.count <= 4000 else { return }
    let field = ReadField(
      value, paper.source(span), page: paper.page(span), box: paper.box(span),
      confidence: min(1, paper.confidence(span)) * certainty)
    if let kept = fields[name], kept.confidence >= field.confidence { return }
    fields[name] = field
  }

  /// A value that follows from another field and stands at its place.
  mutating func put(_ name: FieldName, _ value: String, _ origin: ReadField, certainty: Double) {
    guard fields[name] == nil else { return }
    var field = origin
    field.value = value
    field.confidence *= certainty
    fields[name] = field
  }

  func value(_ name: FieldName) -> String? { fields[name]?.value }
  func has(_ name: FieldName) -> Bool { fields[name] != nil }
  mutating func drop(_ name: FieldName) { fields[name] = nil }
  mutating func doubt(_ name: FieldName, _ factor: Double) { fields[name]?.confidence *= factor }
}
