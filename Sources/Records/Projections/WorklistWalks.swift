internal import Casework
internal import Standards

/// A worklist as the walks along an index that make it up: each begins with the columns that its index begins with and
/// meets its cases in the list's order, so that a page takes the first few of each and no case twice.
struct WorklistWalks {
  let list: Worklist
  let transaction: any Transaction
  /// The conditions of each.
  let walks: [[Query]]
  /// How many there are, where the places alone say it.
  private let exact: Int?

  init(_ list: Worklist, _ transaction: any Transaction) throws {
    (self.list, self.transaction) = (list, transaction)
    if let enterprise = list.enterprise {
      (walks, exact) = ([["enterprise = \(enterprise.rawValue)"] + list.filters], nil)
    } else if let flag = list.flag {
      (walks, exact) = (flag.combinations.map { ["flags = \($0)", "flags <> ''"] + list.filters }, nil)
    } else {
      let places = try list.places(transaction)
      var begin = list.ofRound
      if case .account(let account) = list.assignee { begin.insert("assignee = \(account.rawValue)", at: 0) }
      let others = (list.assignee == .nobody ? ["assignee is null"] : []) + list.due
      walks = places.keys.sorted().map { place in
        begin + ["stage = \(place.stage.rawValue)", "state = \(place.state)"] + others
      }
      exact = begin.count == list.ofRound.count && others.isEmpty ? places.values.reduce(0, +) : nil
    }
  }

  func rows(after cursor: Worklist.Cursor?, limit: Int) throws -> [CaseRow] {
    guard !walks.isEmpty else { return [] }
    guard let search = list.searched else { return try rows(walks, after: cursor, limit: limit) }
    let names = try NameSearch(search, transaction)
    if !names.isRare {
      let found = try window(search, after: cursor, limit: limit)
      if found.rows.count == limit || !found.isOpen { return found.rows }
    }
    return try rows(names.matches.map { $0 + list.filters }, after: cursor, limit: limit)
  }

  func count() throws -> BoundedCount {
    guard !walks.isEmpty else { return BoundedCount(0) }
    guard let search = list.searched else {
      return try exact.map { BoundedCount($0) } ?? count(walks)
    }
    let names = try NameSearch(search, transaction)
    if !names.isRare {
      let found = try window(search, after: nil, limit: Self.countLimit)
      if !found.isOpen || found.rows.count > 50 { return BoundedCount(found.rows.count, isOpen: found.isOpen) }
    }
    return try count(names.matches.map { $0 + list.filters })
  }

  private func rows(_ walks: [[Query]], after cursor: Worklist.Cursor?, limit: Int) throws -> [CaseRow] {
    try transaction.rows(
      """
      select \(CaseTable.columns) from cases where id in (\(first(limit, of: walks, after: cursor)))
      order by \(list.ordering) limit \(limit)
      """
    ).map(CaseTable.read)
  }

  /// The first cases of the list whose names hold the text, looked for among its first ``windowLength``: where so many
  /// hold it that this fills the page, it is faster than to gather them all.
  private func window(
    _ search: String, after cursor: Worklist.Cursor?, limit: Int
  ) throws -> (rows: [CaseRow], isOpen: Bool) {
    let keys = try transaction.rows(first(Self.windowLength, of: walks, after: cursor))
    let rows = try transaction.rows(
      """
      select \(CaseTable.columns) from cases where id in (\(first(Self.windowLength, of: walks, after: cursor)))
      and search like \(Worklist.pattern(search)) escape '\\' order by \(list.ordering) limit \(limit)
      """
    ).map(CaseTable.read)
    return (rows, keys.count == Self.windowLength)
  }

  private static let windowLength = 1000
  private static let countLimit = 1000

  /// The ids of the first cases over all walks.
  private func first(_ limit: Int, of walks: [[Query]], after cursor: Worklist.Cursor?) -> Query {
    let beyond = cursor.map { [list.after($0)] } ?? []
    var union: Query = ""
    for (index, walk) in walks.enumerated() {
      if index > 0 { union.append(" union all ") }
      let conditions = walk + beyond
      union.append(
        """
        select * from (select id, \(list.key) from cases\(.filter(conditions))
        order by \(list.ordering) limit \(limit)) as walk
        """)
    }
    // By two parts of its number and its name a case may be found twice.
    let once: Query = list.searched == nil ? "" : " group by id, \(list.key)"
    return "select id from (\(union)) as walks\(once) order by \(list.ordering) limit \(limit)"
  }

  private func count(_ walks: [[Query]]) throws -> BoundedCount {
    var union: Query = ""
    for (index, walk) in walks.enumerated() {
      if index > 0 { union.append(" union ") }
      union.append("select * from (select id from cases\(.filter(walk)) limit \(Self.countLimit + 1)) as walk")
    }
    return try BoundedCount("select id from (\(union)) as walks", limit: Self.countLimit, transaction)
  }
}

extension Worklist {
  /// `nil` when nothing is looked for.
  fileprivate var searched: String? { search.isEmpty ? nil : search }

  fileprivate var key: Query {
    switch order {
    case .deadline: "deadline"
    case .updated: "updated_at_ms"
    }
  }

  fileprivate var ordering: Query {
    switch order {
    case .deadline: "deadline, id"
    case .updated: "updated_at_ms desc, id desc"
    }
  }

  fileprivate func after(_ cursor: Cursor) -> Query {
    switch order {
    case .deadline: "(deadline, id) > (\(cursor.key), \(cursor.id))"
    case .updated: "(updated_at_ms, id) < (\(Int64(cursor.key) ?? 0), \(cursor.id))"
    }
  }

  /// The places of the list that have a case at all.
  fileprivate func places(_ transaction: any Transaction) throws -> [CaseTallies.Place: Int] {
    let tallies =
      if let programme, let round {
        try CaseTallies(transaction, programme: programme, round: round)
      } else { try CaseTallies(transaction) }
    return tallies.counts.filter { place, _ in
      (stages.isEmpty || stages.contains(place.stage)) && (states.isEmpty || states.contains(place.state))
    }
  }

  fileprivate var ofRound: [Query] {
    (programme.map { ["programme = \($0)"] } ?? []) + (round.map { ["round = \($0)"] } ?? [])
  }

  fileprivate var due: [Query] { dueBy.map { ["deadline <= \($0.description)"] } ?? [] }

  /// All that the list asks for but its text, for walks that begin otherwise: written so that no engine takes one of
  /// these columns for the one to begin with.
  fileprivate var filters: [Query] {
    var all: [Query] = []
    if let programme { all.append("programme || '' = \(programme)") }
    if let round { all.append("round || '' = \(round)") }
    if !stages.isEmpty { all.append("stage + 0 in (\(list: stages.map(\.rawValue).sorted()))") }
    if !states.isEmpty { all.append("state || '' in (\(list: states.sorted()))") }
    switch assignee {
    case .anybody: break
    case .nobody: all.append("coalesce(assignee, '') = ''")
    case .account(let account): all.append("coalesce(assignee, '') = \(account.rawValue)")
    }
    if let enterprise { all.append("enterprise || '' = \(enterprise.rawValue)") }
    if let flag { all.append("' ' || flags || ' ' like \("% \(flag.rawValue) %")") }
    if let dueBy { all.append("deadline || '' <= \(dueBy.description)") }
    return all
  }
}

extension CaseTallies.Place: Comparable {
  package static func < (a: Self, b: Self) -> Bool { (a.stage.rawValue, a.state) < (b.stage.rawValue, b.state) }
}

extension CaseFlag {
  /// What the column of a case with this flag may hold.
  fileprivate var combinations: [String] {
    let all = CaseFlag.allCases
    return (0..<1 << all.count).compactMap { bits -> String? in
      let flags = all.indices.filter { bits & 1 << $0 != 0 }.map { all[$0] }
      return flags.contains(self) ? flags.map(\.rawValue).joined(separator: " ") : nil
    }.sorted()
  }
}
