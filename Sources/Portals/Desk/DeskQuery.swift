internal import Casework
internal import Records
internal import Standards

/// What the worklist's address asks for; anything senseless in it is ignored.
struct DeskQuery: Sendable {
  enum Tab: String, CaseIterable, Sendable { case mine, team, correction, risk, all }
  enum Due: String, CaseIterable, Sendable { case overdue, soon, week }

  var tab: Tab
  var search = ""
  var stage: Stage?
  var state: String?
  var flag: CaseFlag?
  /// `slug/round`.
  var round: String?
  var due: Due?
  var order = Worklist.Order.deadline
  var cursor: Worklist.Cursor?
  /// How many rows stand on the pages before; for showing only.
  var skipped = 0

  static let active: Set<String> = [
    "completenessReview", "substantiveReview", "expertReview", "determination", "publicNotice", "disbursement",
    "clawBack",
  ]
  static let states =
    [
      "completenessReview", "correction", "substantiveReview", "expertReview", "determination", "publicNotice",
      "disbursement", "clawBack", "closed.refused", "closed.rejected", "closed.correctionOverdue", "closed.withdrawn",
      "closed.notSupported", "closed.paid", "closed.clawedBack",
    ]

  /// - Parameter rounds: the keys of all rounds; any other is ignored.
  init(_ query: QueryFields, opening first: Tab, rounds: Set<String> = []) {
    tab = query["tab"].flatMap(Tab.init(rawValue:)) ?? first
    search = String(FieldReader.halfWidth(FieldReader.trimmed(query["q"] ?? "")).prefix(80))
    stage = query["stage"].flatMap(Int.init).flatMap(Stage.init(rawValue:))
    state = query["state"].flatMap { DeskQuery.states.contains($0) ? $0 : nil }
    flag = query["flag"].flatMap(CaseFlag.init(rawValue:))
    round = query["round"].flatMap { rounds.contains($0) ? $0 : nil }
    due = query["due"].flatMap(Due.init(rawValue:))
    order = query["order"].flatMap(Worklist.Order.init(rawValue:)) ?? .deadline
    cursor = query["after"].flatMap { $0.utf8.count <= 200 ? Worklist.Cursor($0) : nil }
    skipped = cursor == nil ? 0 : min(max(query["skipped"].flatMap(Int.init) ?? 0, 0), 10_000_000)
  }

  var isFiltered: Bool { !search.isEmpty || stage != nil || state != nil || flag != nil || round != nil || due != nil }

  /// The list behind a tab, without the filters: what its count says.
  static func list(
    _ tab: Tab, stages: Set<Stage>, actor: Actor, today: CivilDate, workingDays: (CivilDate, Int) -> CivilDate?
  ) -> Worklist {
    var list = Worklist(stages: stages)
    switch tab {
    case .mine:
      list.assignee = .account(actor.account)
      list.states = active
    case .team: list.states = active
    case .correction: list.states = ["correction"]
    case .risk:
      list.states = active
      list.dueBy = workingDays(today, 2)
    case .all: break
    }
    return list
  }

  /// The tab's list with the filters of this address.
  func narrowed(_ list: Worklist, today: CivilDate, workingDays: (CivilDate, Int) -> CivilDate?) -> Worklist {
    var list = list
    list.search = search
    list.order = order
    list.flag = flag
    let parts = round?.split(separator: "/", maxSplits: 1).map(String.init) ?? []
    if parts.count == 2 { (list.programme, list.round) = (parts[0], parts[1]) }
    if let stage { list.stages = list.stages.contains(stage) ? [stage] : [] }
    if let state { list.states = list.states.isEmpty || list.states.contains(state) ? [state] : ["none"] }
    let day: CivilDate? =
      switch due {
      case nil: nil
      case .overdue: today.adding(days: -1)
      case .soon: workingDays(today, 2)
      case .week: workingDays(today, 5)
      }
    if let day { list.dueBy = list.dueBy.map { min($0, day) } ?? day }
    return list
  }

  /// A filter by a stage outside what the visitor may read finds nothing; an empty set of stages would mean all.
  func isOutside(_ stages: Set<Stage>) -> Bool { stage.map { !stages.contains($0) } ?? false }

  /// This view's address, on another tab or page.
  func link(tab other: Tab? = nil, after cursor: Worklist.Cursor? = nil, skipped: Int = 0) -> Link {
    var link = Link.desk.with("tab", (other ?? tab).rawValue)
    if !search.isEmpty { link = link.with("q", search) }
    if let stage { link = link.with("stage", String(stage.rawValue)) }
    if let state { link = link.with("state", state) }
    if let flag { link = link.with("flag", flag.rawValue) }
    if let round { link = link.with("round", round) }
    if let due { link = link.with("due", due.rawValue) }
    if order != .deadline { link = link.with("order", order.rawValue) }
    if let cursor { link = link.with("after", cursor.text).with("skipped", String(skipped)) }
    return link
  }
}
