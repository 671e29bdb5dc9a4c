package import Standards

/// A programme and one of its rounds, loaded and checked; immutable, so a running server swaps one for another.
package struct CompiledPolicy: Sendable {
  package let slug: String
  package let title: Phrase
  package internal(set) var round: Round
  /// SHA-256 over the files it was compiled from.
  package let hash: String
  package let clauses: [Clause]
  package internal(set) var parameters: [Parameter]
  package let facts: [FactID: FactDefinition]
  /// The facts' ids as the document lists them: the order of questions and of clause.
  package let factOrder: [FactID]
  let factRank: [FactID: Int]
  package let sections: [FormSection]
  package let selfCheck: SelfCheckPlan
  package internal(set) var conditions: [ConditionDefinition]
  package let award: AwardRules
  package let checks: [FilingCheck]
  package let materials: [MaterialDefinition]
  package let checklist: [ChecklistEntry]
  package let letters: [LetterTemplate]
  package let steps: [ProcedureStep]
  package let expert: ExpertRules
  package internal(set) var readings: [Reading]
  /// What the names in expressions are called; set when the policy is loaded.
  var names = Names()
  /// The rate with its rounding, for the step that applies it.
  package internal(set) var rateNote = Phrase(verbatim: "")
  /// Readings that a rule reads, in the document's order.
  package internal(set) var readReadings: [String] = []
  /// The option in force, by the reading's id.
  var chosenReadings: [String: String] = [:]
  /// Its rules made ready to run over the cells of a filing.
  var rows = RowRules(RowProgram())
  /// The same policy as assessments share it; `nil` in that one.
  var shared: PreparedPolicy?
}

extension CompiledPolicy {
  /// The round as papers name it: `slug/round`.
  package var roundKey: String { "\(slug)/\(round.id)" }

  /// A programme without an `expert` chapter goes from the review straight to the determination.
  package var hasExpertReview: Bool { expert.minimumScores > 0 }

  package func clause(_ id: ClauseID) -> Clause? {
    func find(in clauses: [Clause]) -> Clause? {
      for clause in clauses {
        if clause.id == id { return clause }
        if let child = find(in: clause.children) { return child }
      }
      return nil
    }
    return find(in: clauses)
  }

  package func material(_ id: MaterialID) -> MaterialDefinition? { materials.first { $0.id == id } }
  package func letter(_ id: String) -> LetterTemplate? { letters.first { $0.id == id } }
  package func reading(_ id: String) -> Reading? { readings.first { $0.id == id } }
  package func section(_ id: String) -> FormSection? { sections.first { $0.id == id } }
  package func checklist(for material: MaterialID?) -> [ChecklistEntry] { checklist.filter { $0.material == material } }
}
