internal import PolicyCore

extension CaseEvent {
  package func replacingPersonal(
    _ replace: (_ value: String, _ owner: PersonalOwner) throws -> String
  ) rethrows -> CaseEvent {
    switch self {
    case .factsSaved(let saved):
      .factsSaved(
        FactsSaved(
          section: saved.section, changes: try saved.changes.map { try $0.replacingTexts(replace) },
          automatic: saved.automatic, policyHash: saved.policyHash))
    case .worksheetSaved(let saved):
      .worksheetSaved(
        WorksheetSaved(changes: try saved.changes.map { try $0.replacingTexts(replace) }, reasons: saved.reasons))
    case .conditionDecided(let decision):
      .conditionDecided(
        ConditionDecision(
          key: decision.key, met: decision.met, reason: decision.reason,
          settles: try decision.settles.map { try $0.replacingTexts(replace) }))
    case .objectionFiled(let objection): .objectionFiled(try objection.replacingPersonal(replace))
    case .paymentInstructed(let payment):
      .paymentInstructed(try payment.replacingAccount { try replace($0, .applicant) })
    case .paymentReturned(let returned):
      .paymentReturned(PaymentReturned(id: returned.id, reason: try replace(returned.reason, .applicant)))
    case .accountCorrected(let account): .accountCorrected(try account.replacing { try replace($0, .applicant) })
    default: self
    }
  }
}

extension FilingChange {
  /// Every text that somebody typed: about the applicant itself it is the applicant's, about a project or an expense
  /// line the filing's. Whether it is a telephone number or a description does not matter.
  fileprivate func replacingTexts(
    _ replace: (_ value: String, _ owner: PersonalOwner) throws -> String
  ) rethrows -> FilingChange {
    guard case .set(let path, .text(let text)) = self else { return self }
    return .set(path, .text(try replace(text, path.project == nil ? .applicant : .filing)))
  }
}

extension Objection {
  fileprivate func replacingPersonal(
    _ replace: (_ value: String, _ owner: PersonalOwner) throws -> String
  ) rethrows -> Objection {
    let owner = PersonalOwner.objector(id)
    return Objection(
      id: id,
      objector: Objector(name: try replace(objector.name, owner), contact: try replace(objector.contact, owner)),
      category: category, grounds: try replace(grounds, owner),
      evidence: try evidence.map {
        Exhibit(hash: $0.hash, name: try replace($0.name, owner), size: $0.size, mediaType: $0.mediaType)
      },
      nameWithheld: nameWithheld)
  }
}

extension Payment {
  func replacingAccount(_ replace: (String) throws -> String) rethrows -> Payment {
    Payment(id: id, batch: batch, amount: amount, account: try account.replacing(replace))
  }
}

extension PayeeAccount {
  fileprivate func replacing(_ replace: (String) throws -> String) rethrows -> PayeeAccount {
    PayeeAccount(
      holder: try replace(holder), number: try replace(number), bank: try replace(bank),
      bankLine: try replace(bankLine))
  }
}
