package import PolicyCore
package import Standards

/// What stays with a case through all its stages.
package struct Dossier: Hashable, Sendable {
  package let opened: Opened
  package let openedBy: AccountID
  package let openedAt: Instant
  package internal(set) var filing = Filing(application: [:], projects: [])
  package internal(set) var attachments: [Attachment] = []
  package internal(set) var savedAt: Instant
  /// The version of the policy that the applicant opened the draft under or last saved it under.
  package internal(set) var policySeen: String
  package internal(set) var receipt: Submitted?
  package internal(set) var invoices: [InvoiceClaim] = []
  /// Invoices that reading found in the files of the submitted case.
  package internal(set) var readInvoices: [AttachmentID: [String]] = [:]
  package internal(set) var reviewers: [Stage: AccountID] = [:]
  /// Correction notices sent so far, in order.
  package internal(set) var notices: [CorrectionNotice] = []
  package internal(set) var checklist: [ChecklistKey: ChecklistDecision] = [:]
  package internal(set) var worksheet = Worksheet()
  package internal(set) var duplicates: [DuplicateFlag] = []
  package internal(set) var resolutions: [String: DuplicateResolution] = [:]
  package internal(set) var recognition: Recognition?
  package internal(set) var panel: PanelResult?
  package internal(set) var award: Award?

  init(opened: Opened, by account: AccountID, at: Instant) {
    self.opened = opened
    self.openedBy = account
    self.openedAt = at
    self.savedAt = at
    policySeen = opened.policyHash
  }

  package var id: CaseID { opened.id }
  package var enterprise: EnterpriseID { opened.enterprise }

  package var subject: Subject {
    Subject(
      enterprise: opened.enterprise, counter: opened.channel == .counter, assigned: Set(reviewers.values),
      makers: [openedBy])
  }

  /// The relation that counts at one stage: only that stage's reviewer has the case in hand.
  package func subject(at stage: Stage) -> Subject {
    var subject = self.subject
    if stage == .completenessReview || stage == .substantiveReview {
      subject.assigned = reviewers[stage].map { [$0] } ?? []
    }
    return subject
  }

  package func attachments(for material: MaterialID, project: String?) -> [Attachment] {
    attachments.filter { $0.material == material && $0.project == project }
  }

  package var unresolvedDuplicates: [DuplicateFlag] { duplicates.filter { resolutions[$0.invoice] == nil } }

  func permit(_ actor: Actor, _ action: Action, at stage: Stage) throws(Refusal) {
    try Permissions.check(actor, action, at: stage, on: subject(at: stage))
  }
}
