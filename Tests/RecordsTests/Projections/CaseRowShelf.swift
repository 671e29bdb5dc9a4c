import Casework
@testable import Records
import Standards

/// A database with invented rows of cases, and the plain reading of a list over them.
struct CaseRowShelf: Sendable {
  let database: TestDatabase
  let rows: [CaseRow]

  init(cases: Int, names: Int = 120) async throws {
    database = try await TestDatabase()
    let rows = CaseRowShelf.rows(cases, names: names)
    self.rows = rows
    try await engine.writeAlone { transaction in
      try transaction.run("insert into serials (series, last) values ('MQ-2025', 400), ('SZ-2026', 2)")
      for row in rows {
        try EnterpriseGrams(transaction).add(row.enterprise, name: row.name)
        try CaseTable(transaction).write(row)
      }
    }
  }

  var engine: any Engine { database.engine }

  static let officers = ["one", "two", "three"].map { AccountID($0) }
  private static let places: [(Stage, String)] = [
    (.application, "draft"), (.completenessReview, "completenessReview"), (.completenessReview, "correction"),
    (.substantiveReview, "correction"), (.substantiveReview, "substantiveReview"), (.expertReview, "expertReview"),
    (.disbursement, "disbursement"), (.disbursement, "closed.paid"), (.application, "closed.lapsed"),
  ]

  static func rows(_ count: Int, names: Int) -> [CaseRow] {
    (0..<count).map { index in
      let place = places[index * 7 % 61 % places.count]
      let name = "北京\(["亦庄", "东方", "百度%_", "A智"][index % names % 4])示例科技\(index % names)号有限公司"
      let flags = CaseFlag.allCases.indices.filter { index * 13 % 37 == $0 || index % 50 == 4 + $0 }
      let day = CivilDate(iso: "2025-09-01").map { $0.adding(days: index * 11 % 40) } ?? nil
      let enterprise = EnterpriseID("9111030\(100 + index % names)MA01AB\(index % names % 10)X")
      let number = place.0 == .application ? nil : ApplicationNumber(prefix: "MQ", year: 2025, serial: index + 1)
      return CaseRow(
        id: CaseID("case-\(index * 7919 % 10007)-\(index)"), version: 1, number: number,
        programme: index % 5 == 0 ? "other" : "voucher", round: index % 3 == 0 ? "2025" : "2026",
        enterprise: enterprise, name: name, channel: .online, stage: place.0, state: place.1,
        openedBy: officers[0], assignee: index % 4 == 0 ? nil : officers[index % 3], requested: nil, recognised: nil,
        awarded: nil, openedAt: Instant(milliseconds: Int64(index)), submittedAt: nil,
        deadline: index % 6 == 0 ? nil : day, flags: flags.map { CaseFlag.allCases[$0] },
        updatedAt: Instant(milliseconds: Int64(index * 31 % 97)))
    }
  }

  func randomList(using generator: inout SystemRandomNumberGenerator) -> Worklist {
    func maybe(_ part: Int, of whole: Int) -> Bool { Int.random(in: 0..<whole, using: &generator) < part }
    var list = Worklist()
    if maybe(1, of: 3) { (list.programme, list.round) = ("voucher", "2025") }
    if maybe(1, of: 3) {
      list.stages = Set(Stage.allCases.filter { _ in Bool.random(using: &generator) })
    }
    if maybe(1, of: 3) {
      list.states = Set(CaseRowShelf.places.map(\.1).filter { _ in Bool.random(using: &generator) })
    }
    if maybe(1, of: 4) { list.assignee = maybe(1, of: 3) ? .nobody : .account(CaseRowShelf.officers[1]) }
    if maybe(1, of: 5) { list.flag = CaseFlag.allCases.randomElement(using: &generator) }
    if maybe(1, of: 6) { list.enterprise = rows.randomElement(using: &generator)?.enterprise }
    if maybe(1, of: 4) { list.dueBy = CivilDate(iso: "2025-09-20") }
    if maybe(1, of: 2) { list.order = .updated }
    if maybe(1, of: 2), let row = rows.randomElement(using: &generator) {
      list.search = randomText(of: row, using: &generator)
    }
    return list
  }

  /// Part of the name or of the credit code, a number, the beginning of one, or a serial.
  private func randomText(of row: CaseRow, using generator: inout SystemRandomNumberGenerator) -> String {
    let whole = Array([row.name, String(row.enterprise.rawValue.suffix(10))].randomElement(using: &generator)!)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return row.number?.text ?? "MQ-"
    case 1: return String((row.number?.text ?? "MQ-2025").prefix(13))
    case 2: return row.number.map { String($0.text.dropFirst(8).prefix(6).drop { $0 == "0" }) } ?? "000001"
    case 3: return ["查无此名", String(row.enterprise.rawValue.prefix(13))].randomElement(using: &generator)!
    default:
      let start = Int.random(in: 0..<whole.count, using: &generator)
      let end = Int.random(in: start + 1...min(start + 6, whole.count), using: &generator)
      return String(whole[start..<end])
    }
  }

  func expected(_ list: Worklist) -> [CaseRow] {
    let found = rows.filter { row in
      (list.programme.map { $0 == row.programme } ?? true) && (list.round.map { $0 == row.round } ?? true)
        && (list.stages.isEmpty || list.stages.contains(row.stage))
        && (list.states.isEmpty || list.states.contains(row.state))
        && (list.assignee == .anybody || list.assignee == (row.assignee.map { .account($0) } ?? .nobody))
        && (list.enterprise.map { $0 == row.enterprise } ?? true) && (list.flag.map(row.flags.contains) ?? true)
        && (list.dueBy.map { day in row.deadline.map { $0 <= day } ?? false } ?? true)
        && (list.search.isEmpty || CaseRowShelf.matches(row, list.search))
    }
    return found.sorted { a, b in
      switch list.order {
      case .deadline:
        (a.deadline?.description ?? "9", a.id.rawValue) < (b.deadline?.description ?? "9", b.id.rawValue)
      case .updated: (a.updatedAt, a.id.rawValue) > (b.updatedAt, b.id.rawValue)
      }
    }
  }

  private static func matches(_ row: CaseRow, _ text: String) -> Bool {
    let (code, part) = (row.enterprise.rawValue.lowercased(), text.lowercased())
    if row.name.lowercased().contains(part) || code.hasPrefix(part) || code.suffix(10).contains(part) { return true }
    guard let number = row.number?.text else { return false }
    let typed = text.uppercased()
    if number.hasPrefix(typed) { return true }
    guard typed.count <= 6, Int(typed) != nil else { return false }
    return number.hasPrefix("MQ-2025-" + String(repeating: "0", count: 6 - typed.count) + typed)
  }
}

/// Asks the engine for the plan of each query before it runs it.
final class ExplainedTransaction: Transaction {
  private let transaction: any Transaction
  private let dialect: Dialect
  /// Steps that read one of the long tables from end to end.
  private(set) var scans: [String] = []

  init(_ transaction: any Transaction, _ dialect: Dialect) throws {
    (self.transaction, self.dialect) = (transaction, dialect)
    // With few rows a scan is the fastest; what matters is whether an index would do.
    if dialect == .postgres { try transaction.run("set local enable_seqscan = off") }
  }

  func rows(_ query: Query) throws -> [ResultRow] {
    var plan: Query = dialect == .sqlite ? "explain query plan " : "explain "
    plan.append(query)
    for row in try transaction.rows(plan) {
      let step = row.optionalText(dialect == .sqlite ? "detail" : "QUERY PLAN") ?? ""
      let long = ["cases", "enterprise_grams", "messages", "events"]
      if long.contains(where: { step.hasPrefix("SCAN \($0)") || step.contains("Seq Scan on \($0)") }) {
        scans.append(step)
      }
    }
    return try transaction.rows(query)
  }

  func run(_ query: Query) throws -> Int { try transaction.run(query) }
  func forEachRow(_ query: Query, _ body: (ResultRow) throws -> Void) throws {
    for row in try rows(query) { try body(row) }
  }
  func savepoint<T>(_ body: () throws -> T) throws -> T { try transaction.savepoint(body) }
}
