internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// The list of filings, the start of one, its task list and its withdrawal.
struct DraftRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    routes.signedIn.get("apply") { request, context in try await list(request, context) }
    routes.signedIn.post("apply") { request, context in try await open(request, context) }
    routes.signedIn.get("apply/:id") { _, context in try await overview(context) }
    routes.signedIn.get("apply/:id/estimate") { _, context in
      context.page(EstimatePage(try await premises.ownCase(context)).page(context.language))
    }
    routes.signedIn.get("apply/:id/withdrawal") { _, context in
      let own = try await premises.ownCase(context)
      return context.page(WithdrawalPage(own: own, csrf: context.csrf).page(context.language))
    }
    routes.signedIn.post("apply/:id/withdrawal") { _, context in try await withdraw(context) }
  }

  private func list(_ request: Request, _ context: SignedInContext) async throws -> Response {
    guard context.visitor.roles.contains(.applicant) else { throw Fault.notFound }
    let account = context.visitor.account
    guard let enterprise = context.visitor.enterprise else {
      let login = try await premises.office.read { try Directory($0.transaction).person(account)?.login }
      return context.page(page(nil, login: login ?? "", rows: [], [:], context, request).page(context.language))
    }
    let policies = premises.policies
    let (name, rows, rivals) = try await premises.office.read { desk -> (String?, [CaseRow], [String: [Rival]]) in
      let rivals = try policies.all.map { policy in
        (policy.roundKey, try desk.rivals(of: enterprise, in: policy.slug, policy.round.id).named(by: policies))
      }
      var list = Worklist()
      list.enterprise = enterprise
      list.order = .updated
      return (
        try desk.load(Enterprise.self, enterprise)?.registration.name, try list.page(desk.transaction).rows,
        Dictionary(rivals, uniquingKeysWith: { first, _ in first })
      )
    }
    let page = page(name ?? enterprise.rawValue, login: "", rows: rows, rivals, context, request)
    return context.page(page.page(context.language))
  }

  private func page(
    _ enterprise: String?, login: String, rows: [CaseRow], _ rivals: [String: [Rival]], _ context: SignedInContext,
    _ request: Request
  ) -> ApplicationListPage {
    let (all, now) = (premises.policies.all, context.now)
    let policies = all.filter { now >= $0.round.window.lowerBound } + all.filter { now < $0.round.window.lowerBound }
    let live = rows.filter { !["closed.withdrawn", "closed.lapsed"].contains($0.state) }
    return ApplicationListPage(
      enterprise: enterprise, login: login, rows: rows,
      startable: policies.filter { policy in
        context.now < policy.round.window.upperBound
          && !live.contains { $0.programme == policy.slug && $0.round == policy.round.id }
      },
      titles: premises.policies.titles,
      now: context.now, csrf: context.csrf, key: RandomText.hexadecimal(bytes: 16),
      carrying: { slug in
        CarriedFiling.decode(cookie: request.cookies[CarriedFiling.cookie]?.value, for: slug) != nil
      }, rivals: rivals)
  }

  private func open(_ request: Request, _ context: SignedInContext) async throws -> Response {
    guard context.visitor.roles.contains(.applicant) else { throw Fault.notFound }
    guard let enterprise = context.visitor.enterprise else { return context.redirect(to: .registerEnterprise) }
    guard let policy = premises.policies.policy(context.form.typed("programme"), context.form.typed("round")) else {
      throw Fault.malformed(Phrase(zh: "没有选择要申报的政策。", en: "No programme was chosen."))
    }
    let opening = DraftOpening(
      premises: premises, policy: policy, enterprise: enterprise, channel: .online, agentName: context.visitor.name,
      carried: CarriedFiling.decode(context.form[CarriedFiling.field])
        ?? CarriedFiling.decode(cookie: request.cookies[CarriedFiling.cookie]?.value, for: policy.slug))
    let made = try await opening.perform(
      by: context.actor, key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) })
    var response = context.redirect(
      to: .application(made.id), flash: made.isNew ? Words.Apply.opened : Words.Apply.alreadyOpen)
    response.setCookie(
      Cookie(
        name: CarriedFiling.cookie, value: "", maxAge: 0, path: "/", secure: context.visit.settings.isHTTPS,
        httpOnly: true, sameSite: .lax))
    return response
  }

  private func overview(_ context: SignedInContext) async throws -> Response {
    let own = try await premises.ownCase(context)
    let language = context.language
    if own.isDraft { return context.page(TaskListPage(own, csrf: context.csrf).page(language)) }
    if own.awaitsConfirmation { return context.redirect(to: .answerCheck(own.id)) }
    return context.page(AnswersPage(own).page(language))
  }

  private func withdraw(_ context: SignedInContext) async throws -> Response {
    let own = try await premises.ownCase(context)
    let (actor, reason) = (context.actor, FieldReader.trimmed(String(context.form.typed("reason").prefix(500))))
    do {
      _ = try await premises.office.change(CaseFile.self, own.id, by: actor) { file, _ in
        try file.withdrawal(reason: reason, by: actor)
      }
    } catch let refusal as Refusal where refusal.code == .reasonMissing {
      let words = Phrase(zh: refusal.reason.zh + refusal.remedy.zh, en: refusal.reason.en + " " + refusal.remedy.en)
      return context.page(
        WithdrawalPage(own: own, reason: reason, error: words, csrf: context.csrf).page(context.language))
    }
    return context.redirect(to: .applications, flash: Words.Apply.withdrawn)
  }
}

extension CaseFile {
  /// Withdrawn from whatever stage it is in.
  fileprivate func withdrawal(reason: String, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    switch state {
    case .draft(let stage): try stage.withdraw(reason: reason, by: actor)
    case .awaitingConfirmation(let stage): try stage.withdraw(reason: reason, by: actor)
    case .completenessReview(let stage): try stage.withdraw(reason: reason, by: actor)
    case .substantiveReview(let stage): try stage.withdraw(reason: reason, by: actor)
    case .expertReview(let stage): try stage.withdraw(reason: reason, by: actor)
    case .determination(let stage): try stage.withdraw(reason: reason, by: actor)
    case .correction, .publicNotice, .disbursement, .clawBack, .closed: try draft().withdraw(reason: reason, by: actor)
    }
  }
}
