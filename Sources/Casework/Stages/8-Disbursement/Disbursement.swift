package import Standards

/// 六(七): payable, instructed, returned and corrected, until the bank confirms it once.
package struct Disbursement: Hashable, Sendable {
  package internal(set) var dossier: Dossier
  package let award: Award
  package internal(set) var phase: Phase = .payable
  /// Every instruction so far, in order.
  package internal(set) var payments: [Payment] = []
  /// The account given after a return; before that the filing's own counts.
  package internal(set) var corrected: PayeeAccount?

  init(dossier: Dossier, award: Award) {
    self.dossier = dossier
    self.award = award
  }

  package enum Phase: Hashable, Sendable {
    case payable
    case instructed(PayID)
    /// Waits for the applicant's account.
    case returned(PaymentReturned)
    /// Waits for finance to confirm it.
    case accountGiven
  }

  package var isPayable: Bool { phase == .payable }

  package var title: Phrase {
    switch phase {
    case .payable: Phrase(zh: "待拨付", en: "Payable")
    case .instructed: Phrase(zh: "拨付中", en: "Payment under way")
    case .returned: Phrase(zh: "退汇，待更正账户", en: "Returned; account to be corrected")
    case .accountGiven: Phrase(zh: "账户待确认", en: "Account to be confirmed")
    }
  }

  /// Follows an approved ``PaymentBatch``; a maker and a checker have signed there.
  /// - Throws: `notPayable`, `payIDUsed`, `amountDiffers`, `accountNameDiffers`, `accountUnconfirmed`.
  package func instruct(_ payment: Payment) throws(Refusal) -> [CaseEvent] {
    guard isPayable else { throw .payment(.notPayable) }
    guard !payments.contains(where: { $0.id == payment.id }) else { throw .payment(.payIDUsed) }
    guard payment.amount == award.amount else { throw .payment(.amountDiffers) }
    guard payment.account.isHeld(by: dossier.opened.enterpriseName) else { throw .payment(.accountNameDiffers) }
    guard corrected == nil || corrected == payment.account else { throw .payment(.accountUnconfirmed) }
    return [.paymentInstructed(payment)]
  }

  /// Follows a line of the bank's return file.
  package func confirm(_ confirmed: PaymentConfirmed) throws(Refusal) -> [CaseEvent] {
    try requireInstructed(confirmed.id)
    guard confirmed.amount == award.amount else { throw .payment(.amountDiffers) }
    return [.paymentConfirmed(confirmed)]
  }

  package func bounce(_ returned: PaymentReturned) throws(Refusal) -> [CaseEvent] {
    try requireInstructed(returned.id)
    try returned.reason.requireReason(clause: "六(七)")
    return [.paymentReturned(returned)]
  }

  /// Takes an instruction back before the bank has seen it.
  package func cancel(_ cancelled: PaymentCancelled) throws(Refusal) -> [CaseEvent] {
    try requireInstructed(cancelled.id)
    try cancelled.reason.requireReason(clause: "六(七)")
    return [.paymentCancelled(cancelled)]
  }

  /// - Throws: `accountNameDiffers`: the award goes to the applicant's own corporate account only.
  package func correct(_ account: PayeeAccount, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .correctAccount, at: .disbursement)
    switch phase {
    case .returned, .accountGiven: break
    case .payable, .instructed: throw .payment(.notPayable)
    }
    guard account.isHeld(by: dossier.opened.enterpriseName) else { throw .payment(.accountNameDiffers) }
    return [.accountCorrected(account)]
  }

  /// Finance has called back and confirms the account.
  package func confirmAccount(by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .confirmAccount, at: .disbursement)
    guard phase == .accountGiven else { throw .payment(.accountUnconfirmed) }
    return [.accountConfirmed]
  }

  private func requireInstructed(_ id: PayID) throws(Refusal) {
    guard phase == .instructed(id) else { throw .payment(.paymentOutstanding) }
  }
}

extension Disbursement {
  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    var next = self
    switch (event, phase) {
    case (.paymentInstructed(let payment), .payable):
      guard !payments.contains(where: { $0.id == payment.id }), payment.amount == award.amount else { return nil }
      next.payments.append(payment)
      next.phase = .instructed(payment.id)
    case (.paymentConfirmed(let confirmed), .instructed(let id)) where confirmed.id == id:
      return .closed(Closure(dossier, at: .disbursement, .paid(confirmed), on: at))
    case (.paymentReturned(let returned), .instructed(let id)) where returned.id == id: next.phase = .returned(returned)
    case (.paymentCancelled(let cancelled), .instructed(let id)) where cancelled.id == id: next.phase = .payable
    case (.accountCorrected(let account), .returned), (.accountCorrected(let account), .accountGiven):
      next.corrected = account
      next.phase = .accountGiven
    case (.accountConfirmed, .accountGiven): next.phase = .payable
    default: return nil
    }
    return .disbursement(next)
  }
}
