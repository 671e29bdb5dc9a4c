internal import Casework
internal import Hummingbird
internal import Records
internal import Standards

/// Money that must come back: ordered by a lead, recorded as it comes in by the payment maker.
struct ClawBackRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    let desk = routes.staff(holding: [.lead, .financeMaker, .financeChecker])
    desk.get("claw-backs") { _, context in
      let rows = try await premises.office.read { desk -> [CaseRow] in
        var list = Worklist(stages: [.disbursement])
        list.states = ["clawBack", "closed.paid", "closed.clawedBack"]
        return try list.page(desk.transaction, limit: 5000).rows
      }
      return context.page(ClawBackListPage(rows: rows).page(context.language))
    }
    desk.get("claw-backs/:id") { _, context in context.page(try await page(context).page(context.language)) }
    routes.staff(holding: [.lead]).post("claw-backs/:id/order") { _, context in try await order(context) }
    routes.staff(holding: [.financeMaker]).post("claw-backs/:id/repayments") { _, context in
      try await record(context)
    }
  }

  private func page(
    _ context: StaffContext, input: FormInput = FormInput(), errors: FieldErrors = FieldErrors()
  ) async throws -> ClawBackPage {
    guard let file = try await premises.office.load(CaseFile.self, CaseID(try context.id())),
      let page = ClawBackPage(
        file, isLead: context.visitor.roles.contains(.lead), isMaker: context.visitor.roles.contains(.financeMaker),
        input: input, errors: errors, csrf: context.csrf)
    else { throw Fault.notFound }
    return page
  }

  private func order(_ context: StaffContext) async throws -> Response {
    let shown = try await page(context)
    var reader = FieldReader(context.form)
    let cause = reader.choice("cause", of: ClawBackOrder.Cause.allCases.map(\.rawValue))
    let amount = reader.money("amount")
    let due = reader.day("due")
    let reason = reader.text("reason", maxLength: 2000)
    if let due, due < context.now.day { reader.errors.add("due", Words.ClawBacks.dueInPast) }
    guard reader.errors.isEmpty, let kind = cause.flatMap(ClawBackOrder.Cause.init), let amount, let due, let reason
    else {
      return context.page(
        try await page(context, input: context.form, errors: reader.errors).page(context.language))
    }
    let (actor, order) = (context.actor, ClawBackOrder(cause: kind, amount: amount, due: due, reason: reason))
    do {
      _ = try await premises.office.change(CaseFile.self, shown.id, by: actor, as: .lead) { file, _ in
        try file.closure().clawBack(order, by: actor)
      }
    } catch let refusal as Refusal where refusal.code == .clawBackTooLarge {
      reader.errors.add("amount", refusal.reason, remedy: refusal.remedy)
      return context.page(
        try await page(context, input: context.form, errors: reader.errors).page(context.language))
    }
    return context.redirect(to: .clawBack(shown.id), flash: Words.ClawBacks.ordered)
  }

  private func record(_ context: StaffContext) async throws -> Response {
    let shown = try await page(context)
    var reader = FieldReader(context.form)
    let amount = reader.money("amount")
    let day = reader.day("on")
    let reference = reader.text("reference", maxLength: 80)
    guard reader.errors.isEmpty, let amount, let day, let reference else {
      return context.page(
        try await page(context, input: context.form, errors: reader.errors).page(context.language))
    }
    let (actor, repayment) = (context.actor, Repayment(amount: amount, on: day, bankReference: reference))
    do {
      _ = try await premises.office.change(
        CaseFile.self, shown.id, by: actor, as: .financeMaker,
        key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) }
      ) { file, _ in try file.clawBack().record(repayment, by: actor) }
    } catch let refusal as Refusal where refusal.code == .repaymentTooLarge {
      reader.errors.add("amount", refusal.reason, remedy: refusal.remedy)
      return context.page(
        try await page(context, input: context.form, errors: reader.errors).page(context.language))
    }
    return context.redirect(to: .clawBack(shown.id), flash: Words.ClawBacks.recorded)
  }
}

extension FieldReader {
  /// An amount as people type it, with the parser's own words when it cannot be read.
  mutating func money(_ name: String) -> Money? {
    guard let text = text(name, maxLength: 60) else { return nil }
    do { return try Money(typed: text) } catch {
      errors.add(name, error.reason, remedy: error.remedy)
      return nil
    }
  }

  mutating func day(_ name: String) -> CivilDate? {
    guard let text = text(name, maxLength: 60) else { return nil }
    do { return try CivilDate(typed: text) } catch {
      errors.add(name, error.reason, remedy: error.remedy)
      return nil
    }
  }
}
