internal import Standards

/// 六(四): at least three experts, blind to one another until all have locked.
package struct ExpertReview: Hashable, Sendable {
  package internal(set) var dossier: Dossier
  package internal(set) var seats: [PanelSeat] = []

  init(dossier: Dossier) { self.dossier = dossier }

  /// Seats that count: those not emptied by a conflict.
  package var active: [PanelSeat] { seats.filter { $0.conflict == nil } }
  package var allLocked: Bool { !active.isEmpty && active.allSatisfy(\.locked) }

  package func seat(of account: AccountID) -> PanelSeat? { active.first { $0.seat.expert == account } }

  /// Nobody sees another's score before all are locked; then those the permission table names see all.
  package func sheets(visibleTo actor: Actor) -> [ScoreSheet] {
    if allLocked, Permissions.capacity(actor, .readAllScores, at: .expertReview) != nil {
      return active.compactMap(\.sheet)
    }
    return seat(of: actor.account)?.sheet.map { [$0] } ?? []
  }

  /// - Throws: `alreadyAssigned`; `conflicted` for one who reviewed the case or declared a conflict in it;
  ///   `scoreLocked` when the panel has locked and its scores may be known.
  package func seat(_ seat: Seat, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .assignExpert, at: .expertReview)
    guard !seats.contains(where: { $0.seat.code == seat.code }), self.seat(of: seat.expert) == nil else {
      throw .panel(.alreadyAssigned)
    }
    guard !seats.contains(where: { $0.seat.expert == seat.expert }),
      !dossier.reviewers.values.contains(seat.expert), dossier.openedBy != seat.expert, seat.expert != actor.account
    else { throw .panel(.conflicted) }
    guard !allLocked else { throw .panel(.scoreLocked) }
    if let emptied = seat.replaces {
      guard seats.contains(where: { $0.seat.code == emptied && $0.conflict != nil }),
        !seats.contains(where: { $0.seat.replaces == emptied })
      else { throw .panel(.notOnPanel) }
    }
    return [.expertSeated(seat)]
  }

  /// Comes before anything else an expert does; a conflict empties the seat at once.
  package func declare(conflict: ConflictCategory?, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    let own = try seat(for: actor, .declareConflict)
    guard !own.declared else { throw .panel(.alreadyAssigned) }
    return [.conflictDeclared(ConflictDeclaration(code: own.seat.code, conflict: conflict))]
  }

  /// - Throws: `conflictUndeclared`, `scoreLocked`, `scoreOutOfRange`.
  package func save(
    marks: [Mark], comment: String, criteria: [CriterionLimit], by actor: Actor
  ) throws(Refusal) -> [CaseEvent] {
    let own = try seat(for: actor, .saveScore)
    guard own.declared else { throw .panel(.conflictUndeclared) }
    guard !own.locked else { throw .panel(.scoreLocked) }
    guard Set(marks.map(\.criterion)).count == marks.count else { throw .panel(.scoreOutOfRange) }
    for mark in marks {
      guard let limit = criteria.first(where: { $0.criterion == mark.criterion }),
        (0...limit.maximum).contains(mark.points)
      else { throw .panel(.scoreOutOfRange) }
    }
    return [.scoreSaved(ScoreSheet(code: own.seat.code, marks: marks, comment: comment))]
  }

  /// - Throws: `scoreIncomplete`; `commentTooShort` when a criterion got nothing or everything and the comment has
  ///   fewer than ``shortestComment`` characters.
  package func lock(criteria: [CriterionLimit], by actor: Actor) throws(Refusal) -> [CaseEvent] {
    let own = try seat(for: actor, .lockScore)
    guard own.declared else { throw .panel(.conflictUndeclared) }
    guard !own.locked else { throw .panel(.scoreLocked) }
    guard let sheet = own.sheet, Set(sheet.marks.map(\.criterion)) == Set(criteria.map(\.criterion)) else {
      throw .panel(.scoreIncomplete)
    }
    let extreme = sheet.marks.contains { mark in
      mark.points == 0 || criteria.contains { $0.criterion == mark.criterion && $0.maximum == mark.points }
    }
    guard !extreme || sheet.comment.filter({ !$0.isWhitespace }).count >= ExpertReview.shortestComment else {
      throw .panel(.commentTooShort)
    }
    return [.scoreLocked(ScoreLocked(code: own.seat.code))]
  }

  /// The mean of the locked totals, exact.
  /// - Throws: `tooFewScores`, `scoresNotAllLocked`.
  package func close(by actor: Actor, under terms: ProcessTerms) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .closeExpertReview, at: .expertReview)
    guard active.count >= terms.minimumScores else { throw .panel(.tooFewScores) }
    guard allLocked else { throw .panel(.scoresNotAllLocked) }
    let totals = active.compactMap(\.sheet?.total)
    guard let average = Ratio(Int64(totals.reduce(0, +)), over: Int64(totals.count)) else {
      throw .panel(.tooFewScores)
    }
    return [
      .expertReviewClosed(
        PanelResult(average: average, scores: totals.count, passed: average >= terms.passLine))
    ]
  }

  package func withdraw(reason: String, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.withdrawal(reason, by: actor, at: .expertReview)
  }

  package static let shortestComment = 20

  private func seat(for actor: Actor, _ action: Action) throws(Refusal) -> PanelSeat {
    var subject = dossier.subject
    subject.assigned = Set(active.map(\.seat.expert))
    try Permissions.check(actor, action, at: .expertReview, on: subject)
    guard let own = seat(of: actor.account) else { throw .panel(.notOnPanel) }
    return own
  }
}

package struct PanelSeat: Hashable, Sendable {
  package let seat: Seat
  package internal(set) var declared = false
  package internal(set) var conflict: ConflictCategory?
  package internal(set) var sheet: ScoreSheet?
  package internal(set) var locked = false

  init(seat: Seat) { self.seat = seat }
}

/// A criterion's name and the most points it gives.
package struct CriterionLimit: Hashable, Sendable {
  package let criterion: String
  package let maximum: Int

  package init(criterion: String, maximum: Int) {
    self.criterion = criterion
    self.maximum = maximum
  }
}
