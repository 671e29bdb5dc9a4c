package import Casework
package import Standards

/// A case as the worklists show it.
package struct CaseRow: Hashable, Sendable {
  package let id: CaseID
  package let version: Int
  package let number: ApplicationNumber?
  package let programme: String
  package let round: String
  package let enterprise: EnterpriseID
  package let name: String
  package let channel: Channel
  package let stage: Stage
  /// ``CaseState/name``.
  package let state: String
  package let openedBy: AccountID
  /// The reviewer of the present stage.
  package let assignee: AccountID?
  /// The rule's amount for the answers as they were filed; `nil` before that or when the answers leave it open.
  package let requested: Money?
  package let recognised: Money?
  package let awarded: Money?
  package let openedAt: Instant
  package let submittedAt: Instant?
  /// The last day for the present step; `nil` when none runs.
  package let deadline: CivilDate?
  package let flags: [CaseFlag]
  package let updatedAt: Instant
}

/// What a worklist marks a case with.
package enum CaseFlag: String, CaseIterable, Sendable {
  /// An invoice is claimed elsewhere too, and nobody has settled for whom it counts.
  case duplicateInvoice
  case openObjection
  case returnedPayment
  case counter
}

extension CaseRow {
  init(_ file: CaseFile, _ world: World) {
    let dossier = file.dossier
    id = file.id
    version = file.version
    number = dossier.receipt?.number
    programme = dossier.opened.programme
    round = dossier.opened.round
    enterprise = dossier.enterprise
    name = dossier.opened.enterpriseName
    channel = dossier.opened.channel
    stage = file.stage
    state = file.state.name
    openedBy = dossier.openedBy
    assignee = dossier.reviewers[file.stage]
    requested = dossier.receipt.flatMap { world.requested(dossier, $0) }
    recognised = dossier.recognition?.award
    awarded = dossier.award?.amount
    openedAt = dossier.openedAt
    submittedAt = dossier.receipt?.receivedAt
    deadline = world.deadline(of: file)
    flags = CaseFlag.allCases.filter { $0.marks(file) }
    updatedAt = file.touchedAt
  }
}

extension CaseFlag {
  fileprivate func marks(_ file: CaseFile) -> Bool {
    switch self {
    case .duplicateInvoice: !file.dossier.unresolvedDuplicates.isEmpty
    case .counter: file.dossier.opened.channel == .counter
    case .openObjection: file.hasOpenObjection
    case .returnedPayment: file.hasReturnedPayment
    }
  }
}

extension CaseFile {
  fileprivate var hasOpenObjection: Bool {
    if case .publicNotice(let stage) = state { !stage.openObjections.isEmpty } else { false }
  }

  fileprivate var hasReturnedPayment: Bool {
    guard case .disbursement(let stage) = state else { return false }
    switch stage.phase {
    case .returned, .accountGiven: return true
    case .payable, .instructed: return false
    }
  }
}
