internal import Casework
internal import PolicyCore
internal import Standards

/// A score sheet as it was typed, with what is wrong with it. A draft may leave criteria open.
struct ScoreForm: Sendable {
  /// As typed, by criterion.
  let typed: [String: String]
  let comment: String
  let marks: [Mark]
  private(set) var errors = FieldErrors()

  /// What a comment may hold, in characters.
  static let longestComment = 2000

  static func field(_ criterion: String) -> String { "mark-\(criterion)" }

  init(_ sheet: ScoreSheet?) {
    marks = sheet?.marks ?? []
    comment = sheet?.comment ?? ""
    typed = Dictionary(uniqueKeysWithValues: marks.map { ($0.criterion, String($0.points)) })
  }

  init(_ form: FormInput, _ rules: ExpertRules) {
    var fields = FieldReader(form)
    var marks: [Mark] = []
    for criterion in rules.criteria {
      let name = ScoreForm.field(criterion.id)
      let points = fields.read(
        name, required: false, maxLength: 9,
        { text in Int(FieldReader.halfWidth(text)).flatMap { (0...criterion.maximum).contains($0) ? $0 : nil } },
        orElse: Words.pointsWithin(criterion.label, criterion.maximum))
      if let points { marks.append(Mark(criterion: criterion.id, points: points)) }
    }
    comment = fields.text("comment", required: false, maxLength: ScoreForm.longestComment) ?? form.typed("comment")
    typed = Dictionary(uniqueKeysWithValues: rules.criteria.map { ($0.id, form.typed(ScoreForm.field($0.id))) })
    self.marks = marks
    errors = fields.errors
  }

  var total: Int { marks.reduce(0) { $0 + $1.points } }

  /// The sheet's content as a quoted entity tag.
  var version: String {
    let marks = marks.sorted { $0.criterion < $1.criterion }.map { "\($0.criterion)=\($0.points)" }
    return "\"\(Premises.digest((marks + [comment]).joined(separator: "\n")).prefix(24))\""
  }
}
