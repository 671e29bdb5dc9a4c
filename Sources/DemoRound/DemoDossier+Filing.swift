package import DemoDocuments
package import PolicyCore

extension DemoDossier {
  /// What the form of a sound application with these papers says; its project is `p1`.
  package var soundFiling: Filing {
    DemoApplicant(index: number, fate: .waiting, quirk: nil, slot: 0, dossiers: [self], lender: nil).filing
  }

  /// The project of ``soundFiling`` that a paper belongs to; `nil` for one of the whole application.
  package func project(of document: DemoDocument) -> String? {
    document.materialNumber(in: mode) < 5 ? nil : DemoApplicant.projectID(0)
  }
}
