internal import CEL

extension CompiledPolicy {
  /// The questions for one material of one project (or of the application), those that plainly do not apply left out.
  package func checklist(
    for material: MaterialID?, project: String?, in filing: Filing, context: AssessmentContext? = nil
  ) -> [ChecklistEntry] {
    guard let (sheet, place) = sheet(at: FactPath("", project: project), of: filing, in: context ?? defaultContext)
    else { return [] }
    let due = Set(checklist(for: material).map(\.id))
    return zip(checklist, rows.program.checklist).compactMap { entry, rule in
      guard due.contains(entry.id) else { return nil }
      return rule >= 0 && sheet.machine.run(rule, place).isNo ? nil : entry
    }
  }
}
