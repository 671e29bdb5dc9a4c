internal import Casework
internal import PolicyCore
internal import Standards

/// What a reviewer sent: the figures of one expense line, or one other fact.
struct WorksheetForm {
  private(set) var changes: [FilingChange] = []
  private(set) var reasons: [DifferenceReason] = []
  private(set) var errors = FieldErrors()

  /// Before the names of one line's fields: every line has its own form on the page. `number` counts from 1.
  static func prefix(_ number: Int) -> String { "l\(number)-" }

  /// One expense line; its reason stands for every figure of it that differs from the applicant's.
  init(line form: FormInput, number: Int, project: String, expense: String, of reading: WorksheetReading) {
    let prefix = WorksheetForm.prefix(number)
    var fields = FieldReader(form)
    let reason = fields.text("\(prefix)reason", required: false, maxLength: 500) ?? ""
    for fact in reading.lineFacts {
      let path = FactPath(fact.id, project: project, expense: expense)
      // A field the page did not show (hardware of a mode that has none) is left alone.
      guard form[prefix + fact.id.field] != nil else { continue }
      take(
        fact, path, &fields, named: prefix + fact.id.field, reason: reason, reasonField: "\(prefix)reason", reading)
    }
    errors = fields.errors
  }

  /// One fact of the application or a project.
  init(fact form: FormInput, offered: [FactPath], of reading: WorksheetReading) {
    var fields = FieldReader(form)
    let reason = fields.text("fact-reason", maxLength: 500) ?? ""
    let chosen = fields.choice("path", of: offered.map(\.description))
    if let path = offered.first(where: { $0.description == chosen }), let fact = reading.open.policy.facts[path.fact] {
      take(fact, path, &fields, named: "value", reason: reason, reasonField: "fact-reason", reading)
      if fields.errors.isEmpty, changes.isEmpty, reasons.isEmpty { fields.errors.add("value", Words.sameValue) }
    }
    errors = fields.errors
  }

  private mutating func take(
    _ fact: FactDefinition, _ path: FactPath, _ fields: inout FieldReader, named name: String, reason: String,
    reasonField: String, _ reading: WorksheetReading
  ) {
    let stated = reading.open.dossier.filing[path]
    let isOwed = fact.required && stated != nil
    guard let text = fields.text(name, required: isOwed, maxLength: 2000) else { return }
    var value: FactValue?
    if !text.isEmpty {
      do { value = try fact.read(text) } catch {
        fields.errors.add(name, error.reason, remedy: error.remedy)
        return
      }
    }
    if value == .notSure {
      fields.errors.add(name, Words.decideFigure)
      return
    }
    if value != reading.reviewed[path] { changes.append(value.map { .set(path, $0) } ?? .clear(path)) }
    guard value != stated else { return }
    let known = reading.open.dossier.worksheet.reasons[path]?.reason
    if reason.isEmpty, known == nil, fields.errors[reasonField] == nil {
      fields.errors.add(reasonField, Words.differenceNeedsReason(fact.label))
    } else if !reason.isEmpty, reason != known {
      reasons.append(DifferenceReason(path: path, reason: reason))
    }
  }
}
