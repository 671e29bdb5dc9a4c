internal import Standards

extension ExpertReview {
  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    var next = self
    switch event {
    case .expertSeated(let seat):
      guard !seats.contains(where: { $0.seat.code == seat.code || $0.seat.expert == seat.expert }) else { return nil }
      next.seats.append(PanelSeat(seat: seat))
    case .conflictDeclared(let declaration):
      guard let index = open(declaration.code), !seats[index].declared else { return nil }
      next.seats[index].declared = true
      next.seats[index].conflict = declaration.conflict
    case .scoreSaved(let sheet):
      guard let index = open(sheet.code), seats[index].declared else { return nil }
      next.seats[index].sheet = sheet
    case .scoreLocked(let lock):
      guard let index = open(lock.code), seats[index].sheet != nil else { return nil }
      next.seats[index].locked = true
    case .expertReviewClosed(let result):
      guard allLocked, active.count == result.scores else { return nil }
      next.dossier.panel = result
      return .determination(DeterminationPool(dossier: next.dossier))
    case .withdrawn(let why):
      return .closed(Closure(dossier, at: .expertReview, .withdrawn(why.reason), on: at))
    default: return nil
    }
    return .expertReview(next)
  }

  /// The place of an unlocked seat without a conflict.
  private func open(_ code: ExpertCode) -> Int? {
    seats.firstIndex { $0.seat.code == code && $0.conflict == nil && !$0.locked }
  }
}
