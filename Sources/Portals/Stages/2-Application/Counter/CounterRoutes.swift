internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Filing at the window on an enterprise's behalf. The form's pages are the applicant's own; only the enterprise's
/// agent confirms and thereby submits.
struct CounterRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    let clerks = routes.staff(holding: [.clerk])
    clerks.get("counter") { _, context in
      context.page(try await page(context, code: context.query["code"] ?? "").page(context.language))
    }
    clerks.post("counter/enterprises") { _, context in try await register(context) }
    clerks.post("counter/enterprises/:code/agents") { _, context in try await admit(context) }
    clerks.post("counter/filings") { _, context in try await open(context) }
  }

  private func page(
    _ context: StaffContext, code typed: String, errors: FieldErrors = FieldErrors()
  ) async throws
    -> CounterPage
  {
    var (code, problem): (CreditCode?, Phrase?) = (nil, nil)
    if !FieldReader.trimmed(typed).isEmpty {
      do throws(CreditCodeFlaw) { code = try CreditCode(typed: typed) } catch {
        problem = Phrase(zh: error.reason.zh + error.remedy.zh, en: error.reason.en + " " + error.remedy.en)
      }
    }
    let id = code.map { EnterpriseID($0.text) }
    let (found, filings) = try await premises.office.read { desk -> (CounterPage.Found?, [CaseRow]) in
      var list = Worklist()
      list.flag = .counter
      list.order = .updated
      let rows = try list.page(desk.transaction).rows
      guard let id, let body = try desk.load(Enterprise.self, id) else { return (nil, rows) }
      let directory = Directory(desk.transaction)
      let agents = try body.agents.sorted().compactMap { try directory.person($0)?.name }
      return (CounterPage.Found(registration: body.registration, agents: agents), rows)
    }
    let coming = premises.policies.all.filter { context.now < $0.round.window.lowerBound }
    return CounterPage(
      code: code?.text ?? String(typed.prefix(100)), codeProblem: problem, found: found,
      isUnregistered: code != nil && found == nil, form: context.form, errors: errors,
      open: premises.policies.open(at: context.now) + coming, filings: filings,
      csrf: context.csrf, key: RandomText.hexadecimal(bytes: 16))
  }

  private func register(_ context: StaffContext) async throws -> Response {
    var fields = FieldReader(context.form)
    guard let registration = RegistrationForm.read(&fields) else {
      return context.page(
        try await page(context, code: context.form.typed("code"), errors: fields.errors).page(context.language))
    }
    try await RegistrationForm.register(
      registration, agent: nil, by: context.actor, role: .clerk, in: premises.office)
    return context.redirect(to: Link.counter.with("code", registration.id.rawValue), flash: Words.Counter.registered)
  }

  /// The window admits the first agent only.
  private func admit(_ context: StaffContext) async throws -> Response {
    let (id, actor) = (EnterpriseID(try context.id("code")), context.actor)
    let login = FieldReader.trimmed(FieldReader.halfWidth(context.form.typed("login"))).lowercased()
    let admitted = try await premises.office.perform(by: actor, as: .clerk) { desk -> Bool in
      guard let person = try Directory(desk.transaction).person(login: login), person.roles == [.applicant],
        !person.disabled, person.enterprises.isEmpty
      else { return false }
      try desk.change(Enterprise.self, id) { try $0.admit(person.id, by: actor) }
      return true
    }
    guard admitted else {
      var errors = FieldErrors()
      errors.add("login", Words.Registration.agentUnknown)
      return context.page(try await page(context, code: id.rawValue, errors: errors).page(context.language))
    }
    return context.redirect(to: Link.counter.with("code", id.rawValue), flash: Words.Registration.agentAdmitted)
  }

  private func open(_ context: StaffContext) async throws -> Response {
    guard let policy = premises.policies.policy(context.form.typed("programme"), context.form.typed("round")),
      let code = CreditCode(context.form.typed("code"))
    else { throw Fault.malformed(Phrase(zh: "没有选择单位或政策。", en: "No enterprise or programme was chosen.")) }
    let opening = DraftOpening(
      premises: premises, policy: policy, enterprise: EnterpriseID(code.text), channel: .counter, agentName: "")
    let made = try await opening.perform(
      by: context.actor, key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) })
    guard !made.isNew else { return context.redirect(to: .application(made.id), flash: Words.Apply.opened) }
    // The live filing may be one the enterprise opened itself, which the window does not see.
    let file = try await premises.office.load(CaseFile.self, made.id)
    let isCounter = file?.dossier.opened.channel == .counter && file?.stage == .application
    return context.redirect(
      to: isCounter ? .application(made.id) : Link.counter.with("code", code.text), flash: Words.Counter.hasFiling)
  }
}
