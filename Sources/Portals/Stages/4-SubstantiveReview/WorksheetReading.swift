internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// The case with what the rules say of the reviewer's figures, and what the ledgers say of the enterprise.
struct WorksheetReading {
  let open: OpenCase
  let assessment: Assessment
  let conditions: [ConditionKey]
  /// Already granted to this credit code in the batch year, over all programmes of the pot.
  let granted: Money
  /// The applicant's live filings in programmes that exclude this one.
  let rivals: [RivalFiling]
  /// Numbers of the other cases that claim one of this case's invoices.
  let elsewhere: [CaseID: String]

  static func load(_ open: OpenCase, in premises: Premises) async throws -> WorksheetReading {
    let (dossier, policy) = (open.dossier, open.policy)
    let (granted, rivals, elsewhere) = try await premises.office.read { desk in
      var numbers: [CaseID: String] = [:]
      for other in Set(dossier.duplicates.map(\.elsewhere)) {
        numbers[other] = try desk.load(CaseFile.self, other)?.dossier.receipt?.number.text
      }
      return (try desk.granted(to: dossier, under: policy), try desk.rivals(of: dossier), numbers)
    }
    return WorksheetReading(open, granted: granted, rivals: rivals, elsewhere: elsewhere)
  }

  init(_ open: OpenCase, granted: Money, rivals: [RivalFiling] = [], elsewhere: [CaseID: String] = [:]) {
    self.open = open
    self.granted = granted
    self.rivals = rivals
    self.elsewhere = elsewhere
    let context = WorksheetReading.context(open.policy, open.dossier, granted: granted, rivals: rivals)
    assessment = open.policy.assess(open.dossier.worksheet.reviewed ?? open.dossier.filing, in: context)
    conditions = open.policy.conditions(leftTo: .substantiveReviewer, for: open.dossier, in: context)
  }

  /// Invoices that the review has left out count as used elsewhere.
  static func context(
    _ policy: CompiledPolicy, _ dossier: Dossier, granted: Money, rivals: [RivalFiling]
  ) -> AssessmentContext {
    AssessmentContext(
      submittedOn: dossier.receipt?.receivedAt.day ?? dossier.savedAt.day, batchYear: policy.round.batchYear,
      grantedThisYear: granted, claimedInvoices: dossier.excludedInvoices,
      appliedElsewhere: rivals.contains(where: \.isFiled),
      found: Set(dossier.worksheet.differences(from: dossier.filing)))
  }

  /// The number a project has on the page.
  var projectName: @Sendable (String, Language) -> String? {
    let projects = reviewed.projects.map(\.id)
    return { id, language in projects.firstIndex(of: id).map { Words.projectNamed($0 + 1, "")[language] } }
  }

  var reviewed: Filing { open.dossier.worksheet.reviewed ?? open.dossier.filing }

  /// Whether this visitor may work on the sheet now.
  var isEditable: Bool {
    if case .substantiveReview = open.file.state { open.may(.saveWorksheet) } else { false }
  }

  /// The figures and days of a line that the reviewer may change, in the form's order.
  var lineFacts: [FactDefinition] {
    open.policy.sections.filter { $0.level == .expense }.flatMap(\.facts).compactMap { open.policy.facts[$0] }
      .filter { $0.kind == .money || $0.kind == .date }
  }

  func recognition(_ project: String, _ expense: String) -> LineRecognition? {
    assessment.lines.first { $0.project == project && $0.expense == expense }
  }

  var capLeft: Money { max(.zero, (try? open.policy.round.annualCap.subtracting(granted)) ?? .zero) }
}
