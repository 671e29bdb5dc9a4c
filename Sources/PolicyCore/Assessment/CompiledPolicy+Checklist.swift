internal import CEL

extension CompiledPolicy {
  /// The questions for one material of one project (or of the application), those that plainly do not apply left out.
  package func checklist(
    for material: MaterialID?, project: String?, in filing: Filing, context: AssessmentContext? = nil
  ) -> [ChecklistEntry] {
    guard let scope = scope(at: FactPath("", project: project), of: filing, in: context ?? defaultContext) else {
      return []
    }
    return checklist(for: material).filter { entry in
      guard let rule = entry.when else { return true }
      if case .value(.bool(false)) = scope.evaluate(rule) { return false }
      return true
    }
  }
}
