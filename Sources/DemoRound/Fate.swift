/// How far an invented case has come on 12 September, and what happened to it there.
enum Fate: Hashable, Sendable {
  /// The first `sections` pages of the form are written; files are there once all are.
  case draft(sections: Int)
  /// Filed at the window; the applicant confirms or has not yet.
  case counter(confirmed: Bool)
  case waiting
  /// Taken by nobody until its time limit had passed.
  case neglected
  /// In the completeness reviewer's hands, with so many tenths of the checklist decided.
  case checking(tenths: Int)
  case correcting, corrected, overdue
  case refused
  case withdrawn(submitted: Bool)
  case accepted, worksheet, duplicate, supplementAsked, supplementAnswered, doubtful
  case rejected
  case panel(PanelProgress)
  case pool
  case firstNotice(AfterNotice)
  case secondNotice(Objecting)

  enum PanelProgress: CaseIterable, Sendable { case unassigned, seated, conflicted, drafted, partlyLocked, allLocked }
  enum AfterNotice: CaseIterable, Sendable {
    case paid, objectedAndPaid, returned, corrected, owing, repaid, unsupported
  }
  enum Objecting: CaseIterable, Sendable { case none, open, dismissed, upheld }

  var track: Track {
    switch self {
    case .draft: .draft
    case .counter, .waiting, .checking: .completeness
    case .correcting, .corrected, .refused, .withdrawn: .correction
    case .overdue, .neglected: .overdue
    case .accepted, .worksheet, .duplicate, .supplementAsked, .supplementAnswered, .doubtful, .rejected: .substantive
    case .panel: .panel
    case .pool: .pool
    case .firstNotice: .early
    case .secondNotice: .second
    }
  }
}

/// What makes a case stand out from a sound one.
enum Quirk: Hashable, Sendable {
  case outsideZone
  /// One fen below the line of its mode.
  case belowLine
  case relatedSupplier
  /// So much spending that the annual cap binds.
  case atCap
  /// A second contract in another mode.
  case secondMode
  /// Claims an invoice of the case before it.
  case borrowedInvoice
  /// A free quota that the reviewer takes off.
  case credits
}
