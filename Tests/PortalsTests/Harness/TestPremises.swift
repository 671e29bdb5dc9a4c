internal import Casework
internal import Evidence
internal import Foundation
internal import Hummingbird
internal import HummingbirdTesting
internal import Logging
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Synchronization

/// The whole platform over the real policy folder: SQLite and files in a folder that is removed with it, and a clock
/// that the test moves; it begins at 2025-09-12 10:00, inside the round's window.
final class TestPremises: Sendable {
  let archive: Archive
  let premises: Premises
  private let moment: TestClock
  let log = LogLines()
  private let folder: String

  init(
    policies: [CompiledPolicy]? = nil, at start: Instant = Instant(CivilDate(year: 2025, month: 9, day: 12)!, hour: 10)
  ) async throws {
    let clock = TestClock(start)
    let shelf = PolicyShelf(try policies ?? RealPolicies.all.get())
    folder = NSTemporaryDirectory() + "premises-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    archive = try await Archive(directory: folder, migratingAt: start)
    let blobs = archive.blobs
    let office = archive.office(
      World(now: { clock.now }, policies: shelf, calendar: .stateCouncil))
    moment = clock
    let notary = Notary(archive.engine, file: LogKeyFile(path: folder + "/log/key"), machine: { clock.now })
    try await notary.open(naming: "test.example/1")
    premises = Premises(
      policies: shelf, archive: archive, office: office, calendar: .stateCouncil,
      pictures: PagePictures(sandbox: Sandbox(mode: .unavailable), cacheFolder: folder + "/pictures"),
      sessions: TestPremises.sessions(archive, office),
      uploads: UploadReceiver(newDraft: { blobs.draft() }, limit: 8 << 20, metrics: PortalMetrics()),
      notary: notary)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var office: Office { premises.office }

  /// Which of the words stand in clear on the disk, the handed-in papers aside, or in the log.
  func leaked(_ words: [String]) throws -> [String] {
    var found = words.filter(log.text.contains)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where !name.hasPrefix("blobs") {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      found += words.filter { bytes.range(of: Data($0.utf8)) != nil }
    }
    return Set(found).sorted()
  }
  /// The round of the guide.
  var policy: CompiledPolicy { premises.policies.policy(RealPolicies.slug, "2025")! }
  var now: Instant { moment.now }
  func advance(seconds: Int64) { moment.move(to: moment.now.adding(seconds: seconds)) }
  func move(to day: CivilDate, hour: Int = 10) { moment.move(to: Instant(day, hour: hour)) }
}

private final class TestClock: Sendable {
  private let moment: Mutex<Instant>
  init(_ start: Instant) { moment = Mutex(start) }
  var now: Instant { moment.withLock { $0 } }
  func move(to later: Instant) { moment.withLock { $0 = later } }
}

extension TestPremises {
  private static func sessions(_ archive: Archive, _ office: Office) -> StoredSessions {
    StoredSessions(archive.sessions) { account in
      try await office.read { desk in
        guard let person = try Directory(desk.transaction).person(account), !person.disabled else { return nil }
        return Visitor(
          account: person.id, name: person.name, roles: person.roles, enterprise: person.actor().enterprise)
      }
    }
  }

  /// The site with every area (or the areas given), over these premises.
  func portal(
    areas: [any AreaRoutes.Type] = AllRoutes.areas, settings: PortalSettings = PortalSettings()
  ) -> Portal {
    let (premises, blobs) = (premises, archive.blobs)
    return Portal(
      world: PortalWorld(now: { self.now }, wallClock: { self.now }), settings: settings,
      sessions: premises.sessions,
      signIn: SignInSteps(
        signIn: { login, password, code, _ in
          guard password == TestPremises.password else { return .refused }
          let person = try await self.office.read { try Directory($0.transaction).person(login: login) }
          guard let person else { return .refused }
          return .accepted(account: person.id, byCode: code == TestPremises.code)
        },
        start: { $0.isStaff ? Link("desk") : Link("mine") }),
      newDraft: { blobs.draft() },
      logger: log.logger,
      addRoutes: { routes in for area in areas { area.init(premises: premises).add(to: routes) } })
  }

  /// Runs the site in memory.
  func test(
    areas: [any AreaRoutes.Type] = AllRoutes.areas, _ body: @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    try await buildApplication(portal: portal(areas: areas)).test(.router) { try await body($0) }
  }
}

/// The policies of the repository, compiled once for all tests.
enum RealPolicies {
  static let slug = "etown-model-voucher-benchmark"

  static let folder: URL = {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/", !FileManager.default.fileExists(atPath: url.appendingPathComponent("Package.swift").path) {
      url.deleteLastPathComponent()
    }
    return url.appendingPathComponent("Policies")
  }()

  static let all = Result { [try compile(sources())] }

  static func sources() throws -> [SourceFile] {
    let root = folder.appendingPathComponent(slug)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      SourceFile(path: $0, text: try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
    }
  }

  static func compile(_ sources: [SourceFile]) throws -> CompiledPolicy {
    try PolicyLoading.compile(slug: slug, sources: sources, round: "2025") { PolicyVersion.digest($0) }
  }
}
