internal import Casework
internal import PolicyCore
internal import Standards

/// What a reviewer sent for one sheet: the decisions, or what is wrong with the fields.
struct ChecklistForm {
  private(set) var decisions: [ChecklistDecision] = []
  private(set) var errors = FieldErrors()

  /// - Parameter files: those on the table; every decision is bound to their digests.
  init(_ form: FormInput, sheet: ReviewChecklist.Sheet, files: [Attachment]) {
    var fields = FieldReader(form)
    let shown = files.first { $0.id.rawValue == form["file"] } ?? files.first
    for entry in sheet.entries {
      let verdict = fields.choice("v-\(entry.id)", of: Verdict.allCases.map(\.rawValue), required: false)
        .flatMap(Verdict.init(rawValue:))
      let text = fields.text("r-\(entry.id)", required: false, maxLength: 500) ?? ""
      let note = fields.text("n-\(entry.id)", required: false, maxLength: 500) ?? ""
      let page = fields.read(
        "p-\(entry.id)", required: false, maxLength: 10,
        { Int(FieldReader.halfWidth($0)).flatMap { (1...(shown?.pages ?? 9999)).contains($0) ? $0 : nil } },
        orElse: Words.noSuchPage)
      guard let verdict else { continue }
      let template = form["t-\(entry.id)"].flatMap(Int.init).flatMap {
        entry.reasons.indices.contains($0) ? entry.reasons[$0].zh : nil
      }
      guard let reason = ChecklistForm.reason(template: template, text: text) else {
        fields.errors.add("r-\(entry.id)", Words.gapUnfilled)
        continue
      }
      if verdict != .conforms, reason.isEmpty { fields.errors.add("r-\(entry.id)", Words.reasonOwed(verdict)) }
      let pins = files.map { file in
        PagePin(attachment: file.id, hash: file.hash, page: file.id == shown?.id ? page ?? 1 : 1)
      }
      decisions.append(
        ChecklistDecision(
          key: sheet.key(entry), verdict: verdict, reason: verdict == .conforms ? "" : reason, internalNote: note,
          pins: pins))
    }
    errors = fields.errors
  }

  /// The template with the typed words in its gap, or behind it; `nil` when a gap has nothing to fill it.
  static func reason(template: String?, text: String) -> String? {
    guard let template else { return text }
    let gaps = PlaceholderText(template)
    guard !gaps.names.isEmpty else { return text.isEmpty ? template : "\(template)\(text)" }
    return text.isEmpty ? nil : gaps.filled { _ in text }
  }
}
