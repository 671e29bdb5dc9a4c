internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// 六(五) for leads: making, comparing, submitting and approving the round's table.
struct DeterminationRoutes: AreaRoutes {
  let premises: Premises

  init(premises: Premises) { self.premises = premises }

  func add(to routes: PortalRoutes) {
    let leads = routes.staff(holding: [.lead])
    leads.get("determinations") { _, context in try await list(context) }
    leads.get("determinations/new") { _, context in try await draft(context) }
    leads.post("determinations") { _, context in try await prepare(context) }
    leads.get("determinations/:id") { _, context in try await show(context) }
    leads.get("determinations/:id/sheet") { _, context in try await sheet(context) }
    leads.get("determinations/:id/receipt.json") { _, context in
      let id = DeterminationID(try context.id())
      return try await premises.proof(of: StreamID(Determination.self, id.rawValue), number: id.rawValue) {
        lastOfEachKind($0)
      }
    }
    leads.get("determinations/:id/rows/:case") { _, context in try await steps(context) }
    DeterminationActs(premises: premises).add(to: leads)
  }

  private func list(_ context: StaffContext) async throws -> Response {
    let policies = premises.policies.all
    let (papers, pools, names) = try await premises.office.read { desk in
      let papers = try RoundPapers(desk.transaction).rows(.determination)
      let pools = try policies.map { try RoundPool($0, premises.policies, desk) }
      return (papers, pools, try Directory(desk.transaction).names(of: Set(papers.map(\.madeBy))))
    }
    return context.page(
      DeterminationListPage(papers: papers, pools: pools, names: names, language: context.language).page)
  }

  /// A new scenario: what it would give is computed from the address alone, and nothing is kept.
  private func draft(_ context: StaffContext) async throws -> Response {
    let policy = try policy(context.query["round"])
    let ceiling = premises.policies.rateCeiling(of: policy)
    let form =
      context.query["strategy"] == nil
      ? ScenarioForm(ScenarioForm.first(policy, ceiling: ceiling))
      : ScenarioForm(context.asked, policy, ceiling: ceiling)
    return context.page(try await premises.scenarioPage(form, policy, context).page)
  }

  private func policy(_ key: String?) throws -> CompiledPolicy {
    guard let key else {
      guard let first = premises.policies.all.first else { throw Fault.notFound }
      return first
    }
    guard let found = premises.policies.all.first(where: { $0.roundKey == key }) else { throw Fault.notFound }
    return found
  }

  private func prepare(_ context: StaffContext) async throws -> Response {
    let policy = try policy(context.form["round"])
    let form = ScenarioForm(context.form, policy, ceiling: premises.policies.rateCeiling(of: policy))
    guard let choice = form.choice else {
      return context.page(try await premises.scenarioPage(form, policy, context).page)
    }
    let (seen, actor) = (context.form.typed("seen"), context.actor)
    let id = DeterminationID(RandomText.hexadecimal(bytes: 12))
    do {
      let outcome = try await premises.office.perform(by: actor, as: .lead, key: context.key) { desk in
        let table = try RoundPool(policy, premises.policies, desk).table(choice, id: id)
        guard table.digest == seen else { throw PreviewOutdated() }
        try desk.open(Determination.self, id, with: try Determination.prepare(table, by: actor))
        desk.answer = id.rawValue
      }
      if case .repeated(let answer) = outcome { return context.redirect(to: .determination(DeterminationID(answer))) }
      return context.redirect(to: .determination(id), flash: Words.determinationSaved)
    } catch is PreviewOutdated {
      return context.page(
        try await premises.scenarioPage(form, policy, context, problem: .previewOutdated).page)
    } catch let refusal as Refusal where refusal.code != .notPermitted {
      return context.page(try await premises.scenarioPage(form, policy, context, problem: Fault(refusal)).page)
    }
  }

  private func show(_ context: StaffContext) async throws -> Response {
    context.page(try await premises.determinationPage(DeterminationID(try context.id()), context).page)
  }

  private func sheet(_ context: StaffContext) async throws -> Response {
    let found = try await premises.office.load(Determination.self, DeterminationID(try context.id()))
    guard let found, let policy = premises.policy(ofRound: found.table.round) else { throw Fault.notFound }
    let names = try await premises.office.read {
      try Directory($0.transaction).names(of: found.makers.union(found.approver.map { [$0] } ?? []))
    }
    return context.page(
      DeterminationSheetPage(
        determination: found, policy: policy, names: names, printedAt: context.now, language: context.language
      ).page)
  }

  private func steps(_ context: StaffContext) async throws -> Response {
    let rowID = CaseID(try context.id("case"))
    let found = try await premises.office.load(Determination.self, DeterminationID(try context.id()))
    guard let found, let row = found.table.rows.first(where: { $0.id == rowID }),
      let file = try await premises.office.load(CaseFile.self, rowID)
    else { throw Fault.notFound }
    let policy = try premises.policy(of: file.dossier)
    return context.page(
      AmountStepsPage(table: found.table, row: row, file: file, policy: policy, language: context.language).page)
  }
}

/// The pool or the ledgers moved between the preview and the saving.
struct PreviewOutdated: Error {}

extension Fault {
  static let previewOutdated = Fault(.conflict, reason: Words.previewOutdated, remedy: Words.previewOutdatedHow)
}

extension PolicyShelf {
  /// Programme and round in words, by ``CompiledPolicy/roundKey``.
  var titles: [String: Phrase] {
    Dictionary(
      all.map {
        ($0.roundKey, Phrase(zh: "\($0.title.zh)（\($0.round.title.zh)）", en: "\($0.title.en) (\($0.round.title.en))"))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Premises {
  func policy(ofRound key: String) -> CompiledPolicy? { policies.all.first { $0.roundKey == key } }

  func scenarioPage(
    _ form: ScenarioForm, _ policy: CompiledPolicy, _ context: StaffContext, problem: Fault? = nil
  ) async throws -> ScenarioPage {
    let pool = try await office.read { try RoundPool(policy, policies, $0) }
    let table = try form.choice.map { choice throws(Refusal) in try pool.table(choice, id: "preview") }
    return ScenarioPage(
      pool: pool, form: form, table: table, csrf: context.csrf, problem: problem, language: context.language)
  }
}

extension StaffContext {
  /// The query as a form, so that one reader serves both.
  var asked: FormInput {
    FormInput(
      Dictionary(uniqueKeysWithValues: ["round", "strategy", "rate", "line"].map { ($0, query.all($0)) }))
  }
}
