internal import Casework
internal import Hummingbird
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Synchronization
internal import Testing

/// The test premises with a policies' folder whose files a test changes, its versions archived as the program does it.
struct VersionedPremises: Sendable {
  /// The folder of the one programme.
  final class Folder: Sendable {
    private let files: Mutex<[SourceFile]>

    init(_ sources: [SourceFile]) { files = Mutex(sources) }

    func put(_ sources: [SourceFile]) { files.withLock { $0 = sources } }

    func read() throws -> [PoliciesOnDisk.Round] {
      let sources = files.withLock { $0 }
      return PoliciesOnDisk.Round.all(
        PolicyLoading.check(slug: RealPolicies.slug, sources: sources, sha256: PolicyVersion.digest), sources: sources)
    }
  }

  /// The repository's programme with one round, and of its embedded cases one file.
  static func sources() throws -> [SourceFile] {
    try RealPolicies.sources().filter {
      !$0.path.contains("/") || $0.path == "rounds/2025.yaml" || $0.path == "cases/good/worked-amounts.yaml"
    }
  }

  /// The same with this text in one of the files replaced by another.
  static func sources(_ path: String, _ text: String, by other: String) throws -> [SourceFile] {
    let sources = try sources()
    let file = try #require(sources.first { $0.path == path })
    try #require(file.text.contains(text))
    return sources.map { $0.path == path ? SourceFile(path: path, text: $0.text.replacing(text, with: other)) : $0 }
  }

  let base: TestPremises
  let folder: Folder
  let premises: Premises

  init(_ sources: [SourceFile]? = nil) async throws {
    let sources = try sources ?? VersionedPremises.sources()
    let folder = Folder(sources)
    self.folder = folder
    let checked = try folder.read().map { try #require($0.checked) }
    base = try await TestPremises(policies: checked.map(\.policy))
    let old = base.premises
    let moment = base.now
    premises = Premises(
      policies: old.policies, archive: old.archive, office: old.office, calendar: old.calendar,
      pictures: old.pictures, sessions: old.sessions, uploads: old.uploads,
      policiesOnDisk: PoliciesOnDisk(now: { moment }) { try folder.read() })
    _ = try await old.office.take(checked, into: old.policies, on: .start, by: .system)
  }

  var office: Office { premises.office }
  var policy: CompiledPolicy { base.policy }
  var reload: PolicyReload { premises.reload! }

  func site(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
    var portal = base.portal(areas: [])
    let premises = premises
    portal.addRoutes = { routes in AllRoutes.add(to: routes, premises: premises) }
    try await buildApplication(portal: portal).test(.router) { try await body($0) }
  }
}
