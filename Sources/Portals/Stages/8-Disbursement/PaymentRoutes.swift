internal import Casework
internal import Hummingbird
internal import Logging
internal import PolicyCore
internal import Records
internal import Standards

/// Stage 8: batches, the bank's files, accounts and claw-backs.
package struct PaymentRoutes: AreaRoutes {
  private let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    let finance = routes.staff(holding: [.financeMaker, .financeChecker])
    finance.get("payments") { _, context in context.page(try await overview(context).page(context.language)) }
    finance.post("payments/cases/:id/account") { _, context in try await reveal(context) }
    let maker = routes.staff(holding: [.financeMaker])
    maker.post("payments/batches") { _, context in try await prepare(context) }
    maker.post("payments/cases/:id/account-confirmation") { _, context in try await confirmAccount(context) }
    BatchRoutes(premises: premises).add(to: routes)
    ClawBackRoutes(premises: premises).add(to: routes)
  }

  private func overview(_ context: StaffContext, error: Phrase? = nil) async throws -> PaymentsPage {
    let (cases, batches) = try await premises.office.read { desk in
      let rows = try RoundPapers(desk.transaction).rows(.batch)
      return (
        try PayableCase.all(desk), try rows.compactMap { try desk.load(PaymentBatch.self, BatchID($0.id)) }
      )
    }
    return PaymentsPage(
      cases: cases, batches: batches, overall: try ReconciliationTable(batches, id: "overall"),
      titles: premises.policies.titles,
      isMaker: Permissions.capacity(context.actor, .prepareBatch, at: nil) != nil,
      canReveal: Permissions.capacity(context.actor, .readCase, at: .disbursement) != nil, error: error,
      csrf: context.csrf, once: RandomText.hexadecimal(bytes: 16))
  }

  private func prepare(_ context: StaffContext) async throws -> Response {
    let chosen = Set(context.form.all("case").map { CaseID($0) })
    guard !chosen.isEmpty else {
      return context.page(try await overview(context, error: Words.Payments.chooseSome).page(context.language))
    }
    let (actor, premises) = (context.actor, premises)
    let id = BatchID(RandomText.hexadecimal(bytes: 12))
    let outcome = try await premises.office.perform(
      by: actor, as: .financeMaker, key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) }
    ) { desk in
      let payable = try PayableCase.all(desk).filter { $0.standing == .payable && chosen.contains($0.id) }
      guard payable.count == chosen.count,
        Set(payable.map(\.roundKey)).count == 1,
        let policy = try payable.first.map({ try premises.policy(of: $0.file.dossier) })
      else { throw Refusal.noLongerPayable }
      let year = policy.round.batchYear
      let lines = try payable.map { item -> BatchLine in
        guard let account = item.account, let number = item.file.dossier.receipt?.number else {
          throw Refusal.noLongerPayable
        }
        let pay = PayID(try desk.nextNumber(prefix: "PAY", year: year).text)
        return BatchLine(
          payment: Payment(id: pay, batch: id, amount: item.amount, account: account), caseID: item.id, number: number)
      }
      let sheet = BatchSheet(
        id: id, number: try desk.nextNumber(prefix: "BF", year: year).text, round: policy.roundKey, lines: lines)
      try desk.open(PaymentBatch.self, id, with: try PaymentBatch.prepare(sheet, by: actor))
      desk.answer = id.rawValue
    }
    var made = id
    if case .repeated(let before) = outcome { made = BatchID(before) }
    return context.redirect(to: .batch(made), flash: Words.Payments.prepared)
  }

  /// An explicit act, never kept by a cache: who looked is in the log by account.
  private func reveal(_ context: StaffContext) async throws -> Response {
    let id = CaseID(try context.id())
    let found = try await premises.office.read { desk in
      try desk.load(CaseFile.self, id).flatMap { PayableCase($0, batches: [:]) }
    }
    guard let found, let account = found.account,
      Permissions.capacity(context.actor, .readCase, at: .disbursement, on: found.file.dossier.subject) != nil
    else { throw Fault.notFound }
    context.logger.notice(
      "account shown", metadata: ["case": "\(id)", "by": "\(context.visitor.account)"])
    return context.page(
      AccountPage(
        found: found, account: account, isMaker: context.visitor.roles.contains(.financeMaker), csrf: context.csrf
      )
      .page(context.language))
  }

  private func confirmAccount(_ context: StaffContext) async throws -> Response {
    let (id, actor) = (try await context.openCase(in: premises).file.id, context.actor)
    _ = try await premises.office.change(CaseFile.self, id, by: actor, as: .financeMaker) { file, _ in
      try file.disbursement().confirmAccount(by: actor)
    }
    return context.redirect(to: .payments, flash: Words.Payments.accountConfirmed)
  }
}

extension Refusal {
  static let noLongerPayable = Refusal(
    .notPayable, clause: "六(七)",
    reason: Phrase(
      zh: "选中的申报里有现在不能拨付的，或不属于同一批次。", en: "One of the cases chosen is not payable now, or is of another round."),
    remedy: Phrase(
      zh: "请刷新拨付页面后重新选择，不同批次分开拨付。",
      en: "Reload the payments page and choose again; each round is paid by itself."))
}
