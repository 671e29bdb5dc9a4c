internal import Casework
internal import DemoRound
internal import Foundation
internal import PolicyCore
internal import Records
internal import Standards

/// The demonstration's whole round, made once for all tests in a folder of its own.
struct DemoStage: Sendable {
  static let start = Instant(CivilDate(year: 2025, month: 9, day: 12)!, hour: 10)

  let archive: Archive
  let office: Office
  let policy: CompiledPolicy
  let round: DemoRound
  /// What the first call answered.
  let made: Bool

  static var shared: DemoStage { get async throws { try await first.value } }
  private static let first = Task { try await DemoStage() }

  static let officials: [AccountOpened] =
    [
      ("chuangkou", Role.clerk), ("chushen", .completenessReviewer), ("shenhe", .substantiveReviewer),
      ("zhuanjia1", .expert), ("zhuanjia2", .expert), ("zhuanjia3", .expert), ("zhuanjia4", .expert),
      ("fuzeren1", .lead), ("fuzeren2", .lead), ("gongshi", .noticeOfficer), ("bofu1", .financeMaker),
      ("bofu2", .financeChecker),
    ].map { AccountOpened(id: AccountID("demo-\($0)"), login: $0, name: "示例\($0)", roles: [$1]) }

  init(make: Bool = true) async throws {
    let folder = NSTemporaryDirectory() + "demo-round-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let checked = try DemoStage.checked()
    let policy = checked.policy
    archive = try await Archive(directory: folder, migratingAt: DemoStage.start)
    let shelf = PolicyShelf([])
    office = archive.office(World(now: { DemoStage.start }, policies: shelf))
    _ = try await office.take([checked], into: shelf, on: .start, by: .system)
    self.policy = policy
    round = DemoRound(office: office, archive: archive, policy: policy, calendar: .stateCouncil, sandbox: nil)
    made = make ? try await round.make(officials: DemoStage.officials, before: DemoStage.start) : false
  }

  struct Row: Sendable {
    let id: CaseID
    let state: String
    let requested: Money?
    let recognised: Money?
    let awarded: Money?
  }

  func cases() async throws -> [Row] {
    try await office.read { desk in
      try desk.transaction.rows(
        "select id, state, requested_fen, recognised_fen, awarded_fen from cases order by number, id"
      ).map {
        Row(
          id: CaseID(try $0.text("id")), state: try $0.text("state"), requested: $0.optionalMoney("requested_fen"),
          recognised: $0.optionalMoney("recognised_fen"), awarded: $0.optionalMoney("awarded_fen"))
      }
    }
  }

  func files() async throws -> [CaseFile] {
    let ids = try await cases().map(\.id)
    return try await office.read { desk in try ids.compactMap { try desk.load(CaseFile.self, $0) } }
  }

  /// Every row of each table as text, sorted.
  func dump(_ tables: [String]) async throws -> [String: [String]] {
    try await office.engine.read { transaction in
      var dump: [String: [String]] = [:]
      for table in tables {
        dump[table] = try transaction.rows(Query(stringLiteral: "select * from \(table)")).map { "\($0)" }.sorted()
      }
      return dump
    }
  }

  private static func checked() throws -> CheckedPolicy {
    var root = URL(fileURLWithPath: #filePath)
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    let slug = "etown-model-voucher-benchmark"
    let folder = root.appendingPathComponent("Policies/\(slug)")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let sources = try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      SourceFile(path: $0, text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
    let check = PolicyLoading.check(slug: slug, sources: sources, sha256: PolicyVersion.digest)
    guard let policy = check.policies.first(where: { $0.round.id == "2025" }) else { throw PolicyFaults(check.faults) }
    return CheckedPolicy(policy, sources: sources, cases: check.casesByRound["2025"] ?? 0)
  }
}
