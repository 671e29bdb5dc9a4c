internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// 六(四) for the panel's lead: seating experts, following the progress, closing the review.
struct PanelRoutes: AreaRoutes {
  let premises: Premises

  init(premises: Premises) { self.premises = premises }

  func add(to routes: PortalRoutes) {
    let leads = routes.staff(holding: [.lead])
    leads.get("panels") { _, context in try await list(context) }
    leads.get("panels/:id") { _, context in try await show(context) }
    leads.post("panels/:id/seats") { _, context in try await seat(context) }
    leads.post("panels/:id/closing") { _, context in try await close(context) }
  }

  private func list(_ context: StaffContext) async throws -> Response {
    let (open, closed) = try await premises.office.read {
      (try PanelReading.underReview($0), try PanelReading.closed($0))
    }
    var minimum = 3
    if let first = open.first { minimum = try premises.terms(of: first.file.dossier).minimumScores }
    return context.page(
      PanelListPage(
        open: open, closed: closed, minimum: minimum, today: context.now.day, terms: { try? premises.terms(of: $0) },
        language: context.language
      ).page)
  }

  private func show(_ context: StaffContext, problem: Fault? = nil, chosen: String? = nil) async throws -> Response {
    let id = CaseID(try context.id())
    guard let file = try await premises.office.load(CaseFile.self, id) else { throw Fault.notFound }
    guard let open = PanelCase(file) else { return try await showClosed(file, context, problem) }
    let policy = try premises.policy(of: file.dossier)
    let experts = try await premises.office.read { try Directory($0.transaction).people(role: .expert) }
    let deadline = file.deadline(on: context.now.day, under: premises.terms(of: policy))
    let page = PanelPage(
      panel: open, rules: policy.expert, experts: experts, deadline: deadline, chosen: chosen,
      csrf: context.csrf, problem: problem, language: context.language)
    return context.page(page.page)
  }

  private func showClosed(_ file: CaseFile, _ context: StaffContext, _ problem: Fault?) async throws -> Response {
    guard Permissions.capacity(context.actor, .readAllScores, at: file.stage) != nil,
      let result = file.dossier.panel,
      let closed = try ClosedPanel(try await premises.office.history(CaseFile.self, file.id))
    else { throw problem ?? Fault.notFound }
    let page = PanelResultPage(
      file: file, result: result, review: closed.review, rules: try premises.policy(of: file.dossier).expert,
      problem: problem, language: context.language)
    return context.page(page.page)
  }

  private func seat(_ context: StaffContext) async throws -> Response {
    let id = try await context.openCase(in: premises).file.id
    let chosen = context.form.typed("expert")
    do {
      let expert = try await premises.office.read { try Directory($0.transaction).person(AccountID(chosen)) }
      guard let expert, expert.roles.contains(.expert), !expert.disabled else {
        let problem = Fault(.unprocessableContent, reason: Words.panelChooseExpert)
        return try await show(context, problem: problem, chosen: chosen)
      }
      _ = try await premises.office.change(
        CaseFile.self, id, by: context.actor, as: .lead, key: context.key
      ) { file, _ in
        let review = try file.expertReview()
        let code = PanelCase(file)?.freshCode() ?? ""
        return try review.seat(
          Seat(code: code, expert: expert.id, replaces: PanelCase(file)?.emptied.first?.seat.code), by: context.actor)
      }
      return context.redirect(to: .panel(id), flash: Words.panelSeated)
    } catch let refusal as Refusal where refusal.code != .notFound && refusal.code != .notPermitted {
      return try await show(context, problem: Fault(refusal), chosen: chosen)
    }
  }

  private func close(_ context: StaffContext) async throws -> Response {
    let id = try await context.openCase(in: premises).file.id
    let premises = premises
    do {
      _ = try await premises.office.change(
        CaseFile.self, id, by: context.actor, as: .lead, key: context.key
      ) { file, _ in
        try file.expertReview().close(by: context.actor, under: try premises.terms(of: file.dossier))
      }
      return context.redirect(to: .panel(id), flash: Words.panelClosedDone)
    } catch let refusal as Refusal where refusal.code != .notFound && refusal.code != .notPermitted {
      return try await show(context, problem: Fault(refusal))
    }
  }
}

extension PanelCase {
  /// A code that says nothing of the person and is no other seat's: `E-` and six letters or digits.
  func freshCode() -> ExpertCode {
    let taken = Set(review.seats.map(\.seat.code))
    var code = ExpertCode("")
    repeat { code = ExpertCode("E-" + RandomText.hexadecimal(bytes: 3).uppercased()) } while taken.contains(code)
    return code
  }
}

extension WebContext {
  /// The key of the form that was sent, so that sending it twice does its work once.
  var key: IdempotencyKey? { form.idempotencyKey.flatMap { IdempotencyKey($0) } }
}
