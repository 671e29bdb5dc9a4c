internal import Casework
internal import Evidence
internal import Hummingbird
internal import Records
internal import Standards

/// How the installation fares, for the system administrator; no content of any case.
package struct UpkeepRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff(holding: [.systemAdministrator]).get("operations") { _, context in try await show(context) }
  }

  private func show(_ context: StaffContext) async throws -> Response {
    let (events, tallies) = try await premises.office.read { desk in
      (try EventStore(desk.transaction).lastSequence(), try CaseNumbers(desk.transaction).tallies())
    }
    let page = UpkeepPage(
      schema: Schema.expected, events: events, tallies: tallies, letters: try await premises.archive.outbox.backlog(),
      disk: await premises.upkeep?.diskRoom(), sandbox: premises.pictures.sandbox.mode, clock: context.now,
      machine: context.visit.wallClock, startedAt: premises.upkeep?.startedAt, lastSweep: premises.upkeep?.lastSweep(),
      language: context.language)
    return context.page(page.page)
  }
}
