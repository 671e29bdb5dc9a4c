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
    routes.staff(holding: [.systemAdministrator]).post("operations/readings") { _, context in
      let count = try await premises.archive.readings.retryFailed(at: context.visit.wallClock)
      return context.redirect(to: .upkeep, flash: Words.Reading.retried(count))
    }
  }

  private func show(_ context: StaffContext) async throws -> Response {
    let (events, tallies) = try await premises.office.read { desk in
      (try EventStore(desk.transaction).lastSequence(), try CaseNumbers(desk.transaction).tallies())
    }
    let page = UpkeepPage(
      schema: Schema.expected, events: events, tallies: tallies, letters: try await premises.archive.outbox.backlog(),
      disk: await premises.upkeep?.diskRoom(), sandbox: premises.pictures.sandbox.mode,
      readings: try await premises.archive.readings.figures(since: Instant(context.visit.wallClock.day)),
      means: premises.readingMeans, clock: context.now, machine: context.visit.wallClock,
      startedAt: premises.upkeep?.startedAt, lastSweep: try await premises.upkeep?.lastSweep(),
      nodes: try await premises.upkeep?.nodes(), log: premises.notary?.watch,
      csrf: context.csrf, language: context.language)
    return context.page(page.page)
  }
}
