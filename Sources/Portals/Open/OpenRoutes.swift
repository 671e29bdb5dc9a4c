internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PolicyCore
internal import Records
internal import Standards

/// What anybody may read: the home page, the guide, the checklist, the statements.
package struct OpenRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    let open = routes.open
    open.get { _, context in try await home(context) }
    open.get("guide") { _, context in
      try context.choosing(premises.policies, title: Words.navGuide) { .guide($0) }
    }
    open.get("guide/:slug/:round") { _, context in try await guide(context) }
    open.get("guide/:slug/:round/materials") { _, context in
      context.page(MaterialsPage(policy: try policy(context), printedAt: context.now).page(context.language))
    }
    open.get("guide/:slug/:round/deadline.ics") { _, context in try calendar(context) }
    open.get("accessibility") { _, context in
      context.page(AccessibilityPage(contact: premises.policies.contacts(at: context.now).last).page(context.language))
    }
    open.get("privacy") { _, context in
      context.page(PrivacyPage(contact: premises.policies.contacts(at: context.now).first).page(context.language))
    }
  }

  private func home(_ context: PortalContext) async throws -> Response {
    let now = context.now
    let policies = premises.policies.all
    let tallies = try await premises.office.read { desk in
      try policies.map { try CaseTallies(desk.transaction, programme: $0.slug, round: $0.round.id) }
    }
    let canApply = context.visit.visitor?.isStaff != true
    let cards = zip(policies, tallies).map { policy, tally in
      PolicyCard(policy: policy, figures: RoundFigures(policy, tallies: tally, at: now), now: now, canApply: canApply)
    }
    let ranks = cards.map { card in
      let window = card.policy.round.window
      return now >= window.upperBound ? 2 : now < window.lowerBound ? 1 : 0
    }
    let ordered = (0...2).flatMap { rank in zip(cards, ranks).filter { $0.1 == rank }.map(\.0) }
    return context.page(HomePage(cards: ordered).page(context.language))
  }

  private func guide(_ context: PortalContext) async throws -> Response {
    let policy = try policy(context)
    return context.page(GuidePage(policy: policy, now: context.now, calendar: premises.calendar).page(context.language))
  }

  private func calendar(_ context: PortalContext) throws -> Response {
    let policy = try policy(context)
    let origin = context.visit.settings.publicOrigin
    let text = DeadlineCalendar(
      policy: policy, now: context.visit.wallClock, address: origin + context.address(.guide(policy))
    ).text(context.language)
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/calendar; charset=utf-8",
        .contentDisposition: "attachment; filename=\"\(policy.slug)-\(policy.round.id).ics\"",
      ], body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  private func policy(_ context: PortalContext) throws(Fault) -> CompiledPolicy {
    guard let policy = premises.policies.policy(try context.id("slug"), try context.id("round")) else {
      throw .notFound
    }
    return policy
  }
}

extension PolicyShelf {
  /// The rounds people mean when they name none: the open ones, else the next to open, else the last.
  func inHand(at now: Instant) -> [CompiledPolicy] {
    let open = open(at: now)
    guard open.isEmpty else { return open }
    return (all.last { $0.round.window.lowerBound > now } ?? all.first).map { [$0] } ?? []
  }

  /// The telephone lines of the rounds in hand, else of the first round that has any; each once.
  func contacts(at now: Instant) -> [Contact] {
    let near = inHand(at: now).flatMap(\.round.contacts)
    let found = near.isEmpty ? all.first { !$0.round.contacts.isEmpty }?.round.contacts ?? [] : near
    return found.enumerated().filter { index, contact in !found[..<index].contains(contact) }.map(\.element)
  }
}
