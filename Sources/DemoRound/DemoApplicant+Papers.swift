internal import DemoDocuments

extension DemoApplicant {
  /// What is uploaded with the form: the application's papers once, the others for each project.
  var papers: [DemoFiles.Paper] {
    if case .draft(let sections) = fate, sections < 99 { return [] }
    return dossiers.indices.flatMap { project -> [DemoFiles.Paper] in
      DemoDocument.complete(for: dossiers[project]).compactMap { document in
        let own = document.materialNumber(in: dossiers[project].mode) < 5
        return own && project > 0
          ? nil : DemoFiles.Paper(applicant: index, project: project, document: document, flaw: flaw(of: document))
      }
    }
  }

  /// The papers that replace flawed ones.
  var corrections: [DemoFiles.Paper] {
    guard fate == .corrected else { return [] }
    return papers.filter { $0.flaw != nil }.map {
      DemoFiles.Paper(applicant: index, project: $0.project, document: $0.document, flaw: nil)
    }
  }

  var supplement: DemoFiles.Paper? {
    fate == .supplementAnswered
      ? DemoFiles.Paper(applicant: index, project: 0, document: .supplementaryAgreement, flaw: nil) : nil
  }

  /// Every paper this applicant ever hands in.
  var allPapers: [DemoFiles.Paper] { papers + corrections + (supplement.map { [$0] } ?? []) }

  private func flaw(of document: DemoDocument) -> DemoDocument.Flaw? {
    switch (fate, document) {
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
