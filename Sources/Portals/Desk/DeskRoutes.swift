internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// The officials' worklist.
package struct DeskRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("desk") { _, context in try await desk(context) }
  }

  private func desk(_ context: StaffContext) async throws -> Response {
    let actor = context.actor
    let stages = Set(Stage.allCases.filter { Permissions.capacity(actor, .readCase, at: $0) != nil })
    guard !stages.isEmpty else { throw Fault.notFound }
    let reviews = !actor.roles.isDisjoint(with: [.completenessReviewer, .substantiveReviewer])
    let query = DeskQuery(
      context.query, opening: reviews ? .mine : .team, rounds: Set(premises.policies.all.map(\.roundKey)))
    let calendar = premises.calendar
    let workingDays: @Sendable (CivilDate, Int) -> CivilDate? = { calendar.adding(workingDays: $1, to: $0)?.day }
    let today = context.now.day
    let found = try await premises.office.read { desk -> DeskFindings in
      let counts = try Dictionary(
        uniqueKeysWithValues: DeskQuery.Tab.allCases.map { tab in
          let list = DeskQuery.list(tab, stages: stages, actor: actor, today: today, workingDays: workingDays)
          return (tab, try list.count(desk.transaction))
        })
      let base = DeskQuery.list(query.tab, stages: stages, actor: actor, today: today, workingDays: workingDays)
      let list = query.narrowed(base, today: today, workingDays: workingDays)
      guard !query.isOutside(stages) else {
        return DeskFindings(counts: counts, rows: [], next: nil, total: BoundedCount(0), names: [:])
      }
      let page = try list.page(desk.transaction, after: query.cursor)
      let total = query.isFiltered ? try list.count(desk.transaction) : counts[query.tab] ?? BoundedCount(0)
      let names = try Directory(desk.transaction).names(of: Set(page.rows.compactMap(\.assignee)))
      return DeskFindings(counts: counts, rows: page.rows, next: page.next, total: total, names: names)
    }
    let page = DeskPage(
      query: query, found: found, stages: stages, account: actor.account, calendar: calendar,
      rounds: premises.policies.titles, today: today,
      language: context.language)
    return context.page(page.page)
  }
}

/// One reading of the worklist.
struct DeskFindings: Sendable {
  let counts: [DeskQuery.Tab: BoundedCount]
  let rows: [CaseRow]
  let next: Worklist.Cursor?
  let total: BoundedCount
  let names: [AccountID: String]
}
