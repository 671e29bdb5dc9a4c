package import PolicyCore
package import Standards

extension CompiledPolicy {
  /// Every question the completeness review owes this filing: those of each due material, per project where the
  /// material is, and those about the whole; the ones whose condition plainly does not hold are left out.
  package func checklist(for dossier: Dossier, at now: Instant) -> [ChecklistKey] {
    let context = AssessmentContext(submittedOn: now.day, batchYear: round.batchYear)
    let due = requirements(dossier.filing, in: context).filter { $0.need != .notRequired }
    func keys(_ material: MaterialID?, _ project: String?) -> [ChecklistKey] {
      checklist(for: material, project: project, in: dossier.filing, context: context).map {
        ChecklistKey(entry: $0.id, project: project)
      }
    }
    return keys(nil, nil) + due.flatMap { keys($0.material, $0.project) }
  }

  /// What the applicant may touch when the item needs correction: its material; for the form, the answers.
  package func subject(of key: ChecklistKey, in filing: Filing) -> CorrectionSubject {
    let material = checklist.first { $0.id == key.entry }?.material
    guard let material, self.material(material)?.source != .form else {
      let asked = filing.answers.map(\.path).filter { facts[$0.fact]?.source == .asked }
      return CorrectionSubject(material: nil, facts: Array(Set(asked + missing(in: filing))).sorted())
    }
    return CorrectionSubject(material: material)
  }

  /// Conditions that the policy leaves to `body`, judged on the applicant's own filing so that a decision does not
  /// take its question away.
  package func conditions(
    leftTo body: DecidingBody, for dossier: Dossier, in context: AssessmentContext
  ) -> [ConditionKey] {
    var keys: [ConditionKey] = []
    func visit(_ result: ConditionResult, _ top: ConditionKey) {
      // What is settled without its open part (a plain enterprise needs no word on branches) asks for no decision.
      switch result.outcome {
      case .met, .notMet, .notApplicable, .failed: return
      case .undetermined, .leftToOffice: break
      }
      if result.outcome == .leftToOffice(body), !keys.contains(top) { keys.append(top) }
      for part in result.parts { visit(part, top) }
    }
    for result in assess(dossier.filing, in: context).conditions {
      visit(result, ConditionKey(condition: result.id, project: result.project))
    }
    return keys + dossier.worksheet.conditions.keys.filter { !keys.contains($0) }.sorted()
  }

  package var criterionLimits: [CriterionLimit] {
    expert.criteria.map { CriterionLimit(criterion: $0.id, maximum: $0.maximum) }
  }
}

extension Recognition {
  /// - Parameters:
  ///   - context: the one `assessment` was made in.
  ///   - others: the programmes this one excludes, and those that exclude it.
  /// - Throws: `amountUnknown` while the assessment is a range.
  package init(
    _ assessment: Assessment, under policy: CompiledPolicy, in context: AssessmentContext, invoices: [InvoiceClaim],
    opinion: String, excluding others: Set<String> = []
  ) throws(Refusal) {
    var lines: [RecognisedLine] = []
    for line in assessment.lines {
      guard let recognised = line.recognised.exact else { throw .amountUnknown }
      let reductions = line.reductions.map { LineReduction(code: $0.code, amount: $0.amount, reason: $0.reason) }
      guard let reduced = try? reductions.map(\.amount).sum(), let sum = try? recognised.adding(reduced) else {
        throw .overflow
      }
      lines.append(
        RecognisedLine(
          project: line.project, expense: line.expense,
          invoices: invoices.filter { $0.project == line.project && $0.expense == line.expense }.map(\.invoice),
          claimed: line.contract ?? sum, recognised: recognised, reductions: reductions))
    }
    guard let award = assessment.award.exact else { throw .amountUnknown }
    self.init(
      award: award, lines: lines, opinion: opinion, policyHash: assessment.policyHash,
      basis: AssessmentBasis(assessment, under: policy, in: context))
    if !policy.hasExpertReview { withoutExperts = true }
    if !others.isEmpty {
      exclusion = ExclusiveSide(programme: policy.slug, others: others, year: policy.round.batchYear)
    }
  }
}

extension Refusal {
  static let amountUnknown = Refusal(
    .amountUnknown, clause: "四", reason: Phrase(zh: "金额还不能确定。", en: "The amount cannot be told yet."),
    remedy: Phrase(zh: "请先补全核算表中未知的各项。", en: "Fill in what the worksheet still lacks."))
}
