internal import DemoDocuments

extension DemoApplicant {
  /// What is uploaded with the form: the application's papers once, the others for each project.
  var papers: [DemoFiles.Paper] {
    if case .draft(let sections) = fate, sections < 99 { return [] }
    return own + (lender == nil ? [] : [borrowed])
  }

  /// The other case's invoice, photographed.
  private var borrowed: DemoFiles.Paper {
    DemoFiles.Paper(applicant: index, project: 0, document: .invoice(0), finish: .phone, isBorrowed: true)
  }

  private var own: [DemoFiles.Paper] {
    dossiers.indices.flatMap { project -> [DemoFiles.Paper] in
      DemoDocument.complete(for: dossiers[project]).compactMap { document in
        let own = document.materialNumber(in: dossiers[project].mode) < 5
        return own && project > 0
          ? nil
          : DemoFiles.Paper(
            applicant: index, project: project, document: document, flaw: flaw(of: document),
            finish: finish(of: document))
      }
    }
  }

  /// The papers that replace flawed ones.
  var corrections: [DemoFiles.Paper] {
    guard fate == .corrected else { return [] }
    return papers.filter { $0.flaw != nil }.map {
      DemoFiles.Paper(applicant: index, project: $0.project, document: $0.document, finish: $0.finish)
    }
  }

  var supplement: DemoFiles.Paper? {
    fate == .supplementAnswered
      ? DemoFiles.Paper(applicant: index, project: 0, document: .supplementaryAgreement) : nil
  }

  /// Every paper this applicant ever hands in.
  var allPapers: [DemoFiles.Paper] { papers + corrections + (supplement.map { [$0] } ?? []) }

  /// Looked at first, so that they are read when somebody opens the case.
  var isShown: Bool { showing != nil || lender != nil }

  /// Most of the round hands in electronic originals; some cases are as papers really come.
  private func finish(of document: DemoDocument) -> PaperFinish? {
    switch (showing, document) {
    case (.scans, _): .scanner
    case (.copies, .bankAccountForm), (.copies, .commitmentLetter): .greyCopy
    case (.mixed, .contract), (.mixed, .commitmentLetter), (.mixed, .bankAccountForm), (.mismatch, .contract): .scanner
    case (.mismatch, .invoice): .phone
    case (.lending, .invoice(0)): .scanner
    default: nil
    }
  }

  private enum Showing { case scans, mixed, copies, mismatch, lending }

  private var showing: Showing? {
    switch fate {
    // The first two stand at the head of a reviewer's list.
    case .corrected where index % 2 == 1: .scans
    case .doubtful where quirk == .belowLine && index % 2 == 0: .mixed
    case .checking(tenths: 3): .copies
    case .worksheet where quirk == .credits: .mismatch
    case .duplicate where quirk == nil: .lending
    default: nil
    }
  }

  private func flaw(of document: DemoDocument) -> DemoDocument.Flaw? {
    if showing == .mismatch, document == .invoice(1) { return .underbilled }
    return switch (fate, document) {
    case (.supplementAsked, .contract), (.supplementAnswered, .contract): .withoutCostSplit
    case (.correcting, .commitmentLetter), (.corrected, .commitmentLetter), (.overdue, .commitmentLetter),
      (.checking, .commitmentLetter):
      index % 2 == 1 ? .unsigned : nil
    case (.correcting, .bankAccountForm), (.corrected, .bankAccountForm), (.refused, .bankAccountForm),
      (.overdue, .bankAccountForm):
      .unsealed
    case (.correcting, .acceptance), (.corrected, .acceptance), (.refused, .acceptance), (.waiting, .acceptance):
      .withoutEffect
    default: nil
    }
  }
}
