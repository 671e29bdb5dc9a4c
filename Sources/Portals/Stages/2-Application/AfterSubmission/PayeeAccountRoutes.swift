internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// After a return by the bank: the applicant gives the right account, finance calls back and confirms it.
struct PayeeAccountRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    routes.signedIn.get("apply/:id/account") { _, context in
      context.page(try await page(context).page(context.language))
    }
    routes.signedIn.post("apply/:id/account") { _, context in try await correct(context) }
  }

  private func page(_ context: SignedInContext) async throws -> PayeeAccountPage {
    let own = try await premises.submittedCase(context)
    guard case .disbursement(let stage) = own.file.state else { throw Fault.notFound }
    switch stage.phase {
    case .returned, .accountGiven: break
    case .payable, .instructed: throw Fault.notFound
    }
    return PayeeAccountPage(own: own, stage: stage, csrf: context.csrf)
  }

  private func correct(_ context: SignedInContext) async throws -> Response {
    var page = try await page(context)
    page.input = context.form
    var reader = FieldReader(context.form)
    let holder = reader.text("holder", maxLength: 120)
    let bank = reader.text("bank", maxLength: 120)
    let number = reader.explained("number") { text throws(BankAccountFlaw) in try BankAccount(typed: text) }
    let line = reader.explained("line") { text throws(BankLineFlaw) in try BankLine(typed: text) }
    let name = page.own.dossier.opened.enterpriseName
    if let holder, !AccountName.same(holder, name) {
      reader.errors.add("holder", Words.PayeeAccounts.nameDiffers(name))
    }
    if let number, number.looksLikePersonalCard { reader.errors.add("number", BankAccount.personalCardNote) }
    guard reader.errors.isEmpty, let holder, let bank, let number, let line else {
      page.errors = reader.errors
      return context.page(page.page(context.language))
    }
    let (actor, id) = (context.actor, page.own.id)
    let account = PayeeAccount(holder: holder, number: number.digits, bank: bank, bankLine: line.digits)
    do {
      _ = try await premises.office.change(CaseFile.self, id, by: actor, as: .applicant) { file, _ in
        try file.disbursement().correct(account, by: actor)
      }
    } catch let refusal as Refusal where refusal.code == .accountNameDiffers {
      reader.errors.add("holder", refusal.reason, remedy: refusal.remedy)
      page.errors = reader.errors
      return context.page(page.page(context.language))
    }
    return context.redirect(to: .caseStatus(id), flash: Words.PayeeAccounts.given)
  }
}

extension FieldReader {
  /// A value by a parser that says itself what is wrong.
  fileprivate mutating func explained<Value, Flaw: Explained>(
    _ name: String, _ parse: (String) throws(Flaw) -> Value
  ) -> Value? {
    guard let text = text(name, maxLength: 200) else { return nil }
    do { return try parse(text) } catch {
      errors.add(name, error.reason, remedy: error.remedy)
      return nil
    }
  }
}
