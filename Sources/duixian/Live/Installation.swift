internal import Casework
internal import Evidence
internal import Foundation
internal import Logging
internal import Portals
internal import Records
internal import SMCrypto
internal import Standards

/// What `duixian serve` was told.
struct InstallationOptions: Sendable {
  var data = "data"
  var database = DatabaseAddress.sqlite(path: nil)
  /// The operator's key file; `nil` is `master.key` in the data folder.
  var key: String?
  var policies = "Policies"
  var publicFolder = "Public"
  var host = "127.0.0.1"
  var port = 8080
  var publicOrigin: String?
  var trustedProxies: Set<String> = []
  var sendmail: String?
  var mailSender = "duixian@localhost"
  var isDemo = false
  /// Seconds between two looks at the policies' folder; 0 looks never.
  var policyWatch = 5
  /// Pages of materials looked at side by side; 0 leaves the reading to other nodes.
  var readers = InstallationOptions.cores

  static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

/// The platform with everything it needs, opened on one folder of data.
struct Installation: Sendable {
  let options: InstallationOptions
  let archive: Archive
  let presence: Presence
  let clock: ProgrammeClock
  let office: Office
  let policies: PolicyShelf
  let policiesOnDisk: PoliciesOnDisk
  /// The folder's state when it was read for the start.
  let policyFingerprint: [String]
  let pictures: PagePictures
  let reader: EvidenceReader
  let notary: Notary
  let calendar: WorkingCalendar
  let logger: Logger
  let startedAt = ProgrammeClock.wall()

  /// Opens the data, brings the schema up to date and loads the policies.
  /// - Throws: `PolicyFaults`, `StorageFault`, `CryptoFailure`, `VaultFault`.
  static func open(_ options: InstallationOptions, logger: Logger) async throws -> Installation {
    try CryptoLibrary.selfTest()
    let data = URL(fileURLWithPath: options.data).standardizedFileURL.path
    try FileManager.default.createDirectory(
      atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let opening = try PolicyOpening(PolicyFiles(root: options.policies), logger: logger)
    let archive = try await Archive(
      directory: data, database: options.database, migratingAt: ProgrammeClock.wall(), key: options.key)
    let presence = Presence(archive, port: options.port, readers: options.readers, logger: logger)
    return try await presence.living {
      try await presence.alone(Presence.start) { try await begun(options, opening, archive, presence, data, logger) }
    }
  }

  private static func begun(
    _ options: InstallationOptions, _ opening: PolicyOpening, _ archive: Archive, _ presence: Presence, _ data: String,
    _ logger: Logger
  ) async throws -> Installation {
    let shift = options.isDemo ? try await DemoClock.shift(archive.settings) : 0
    let clock = ProgrammeClock(shiftMilliseconds: shift)
    let calendar = WorkingCalendar.stateCouncil
    let shelf = try await opening.shelf(archive.engine)
    let office = archive.office(
      World(now: { clock.now() }, machine: { ProgrammeClock.wall() }, policies: shelf, calendar: calendar))
    try await opening.take(into: shelf, office)
    let notary = Notary(
      archive.engine, file: LogKeyFile(path: data + "/log/key"), machine: { ProgrammeClock.wall() })
    try await notary.open(naming: try logName(options))
    return Installation(
      options: options, archive: archive, presence: presence, clock: clock, office: office, policies: shelf,
      policiesOnDisk: policiesOnDisk(opening), policyFingerprint: opening.fingerprint,
      pictures: PagePictures(
        sandbox: await Sandbox.probed(), cacheFolder: data + "/pictures", program: await ConfinedProgram.own()),
      reader: await reader(options), notary: notary, calendar: calendar, logger: logger)
  }
}
