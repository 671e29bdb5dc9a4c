internal import Casework
internal import PolicyCore
internal import Standards

/// What is asked for once beside the filing (五.5): words for each material that has something open.
struct SupplementForm {
  let points: [CorrectionPoint]
  let errors: FieldErrors

  /// Materials of projects that arrive as files.
  static func sheets(_ open: OpenCase) -> [ReviewChecklist.Sheet] {
    ReviewChecklist(open).sheets.filter { sheet in
      guard sheet.project != nil, let material = sheet.material.flatMap({ open.policy.material($0) }) else {
        return false
      }
      return material.source != .form
    }
  }

  init(_ form: FormInput, _ open: OpenCase) {
    var fields = FieldReader(form)
    var points: [CorrectionPoint] = []
    for (index, sheet) in SupplementForm.sheets(open).enumerated() {
      guard let text = fields.text("s-\(index)", required: false, maxLength: 500), !text.isEmpty,
        let first = sheet.keys.first
      else { continue }
      points.append(CorrectionPoint(key: first, material: sheet.material, reason: text))
    }
    if points.isEmpty, fields.errors.isEmpty { fields.errors.add("s-0", Words.supplementEmpty) }
    self.points = points
    errors = fields.errors
  }
}
