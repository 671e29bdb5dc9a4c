internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// A case under expert review with its panel.
struct PanelCase: Sendable {
  let file: CaseFile
  let review: ExpertReview

  /// - Returns: `nil` unless the case is under expert review.
  init?(_ file: CaseFile) {
    guard case .expertReview(let review) = file.state else { return nil }
    self.file = file
    self.review = review
  }

  var id: CaseID { file.id }
  var declared: Int { review.active.count(where: \.declared) }
  var locked: Int { review.active.count(where: \.locked) }

  /// Seats that a conflict emptied and nobody has taken yet, oldest first.
  var emptied: [PanelSeat] {
    let replaced = Set(review.seats.compactMap(\.seat.replaces))
    return review.seats.filter { $0.conflict != nil && !replaced.contains($0.seat.code) }
  }
}

enum PanelReading {
  /// The most cases one list shows; a round has fewer.
  static let most = 500

  /// Cases under expert review, the most urgent first.
  static func underReview(_ desk: Desk) throws -> [PanelCase] {
    try files(["expertReview"], .deadline, desk).compactMap(PanelCase.init)
  }

  /// Cases whose panel has closed and whose determination or notice is still to come.
  static func closed(_ desk: Desk) throws -> [CaseFile] {
    try files(["determination", "publicNotice"], .updated, desk).filter { $0.dossier.panel != nil }
  }

  private static func files(_ states: Set<String>, _ order: Worklist.Order, _ desk: Desk) throws -> [CaseFile] {
    var list = Worklist()
    list.states = states
    list.order = order
    return try list.page(desk.transaction, limit: most).rows.compactMap { try desk.load(CaseFile.self, $0.id) }
  }
}

/// A panel as it was when it closed. The case itself keeps only the result; its events keep the sheets.
struct ClosedPanel: Sendable {
  let review: ExpertReview

  /// - Returns: `nil` when no panel of this case has closed; the last one when several have.
  init?(_ history: [Recorded<CaseEvent>]) throws {
    var last: ExpertReview?
    guard let first = history.first else { return nil }
    var file = try CaseFile(folding: [first])
    for recorded in history.dropFirst() {
      if case .expertReviewClosed = recorded.event, case .expertReview(let review) = file.state { last = review }
      try file.apply(recorded)
    }
    guard let last else { return nil }
    review = last
  }
}
