internal import SMCrypto
internal import Standards

/// The data keys of an installation: what the operator sees of them and may do to them.
package struct DataKeys: Sendable {
  private let engine: VaultEngine

  package init(_ engine: VaultEngine) { self.engine = engine }

  /// Whether something may have been sealed in this database.
  package static func any(_ engine: any Engine) async throws -> Bool {
    try await engine.read { try $0.row("select 1 as found from data_keys limit 1") } != nil
  }

  /// Opens the key that words are hashed with, or makes it: shows that the operator's key is the right one.
  /// - Throws: ``VaultFault/otherKey(_:)``, ``VaultFault/versionMissing(_:)``.
  package func check() async throws {
    let isThere = try await engine.read { try $0.ring.existing(.index) != nil }
    guard !isThere else { return }
    try await engine.write { _ = try $0.ring.key(for: .index) }
  }

  package struct Version: Hashable, Sendable {
    package let number: Int
    /// Wraps new keys.
    package let isNewest: Bool
    /// Whether the key file holds it.
    package let isHeld: Bool
    package let dataKeys: Int
  }

  package struct Tally: Hashable, Sendable {
    package let versions: [Version]
    package let erased: Int
  }

  package func tally() async throws -> Tally {
    let held = try engine.vault.refreshed()
    return try await engine.read { transaction in
      let rows = try transaction.rows(
        "select master, count(*) as n from data_keys where erased_at_ms is null group by master")
      let counts = Dictionary(
        try rows.map { (try $0.count("master"), try $0.count("n")) }, uniquingKeysWith: { first, _ in first })
      let erased = try transaction.row("select count(*) as n from data_keys where erased_at_ms is not null")
      return Tally(
        versions: Set(counts.keys).union(held.numbers).sorted().map {
          Version(
            number: $0, isNewest: $0 == held.newest, isHeld: held.numbers.contains($0), dataKeys: counts[$0] ?? 0)
        }, erased: try erased?.count("n") ?? 0)
    }
  }

  private static let batch = 200

  /// Adds a version to the key file and wraps every data key with it; what is sealed stays as it is. The platform may
  /// be running: it reads the file again when it meets the new version.
  /// - Parameter report: told after each batch how many keys were wrapped so far.
  /// - Returns: the new version and how many data keys it wraps.
  package func rotate(_ report: (Int) -> Void = { _ in }) async throws -> (version: Int, keys: Int) {
    var keys = try engine.vault.refreshed()
    try keys.addVersion()
    try engine.vault.file.replace(with: keys)
    try engine.vault.refreshed()
    let newest = keys.newest
    var count = 0
    while true {
      let done = try await wrapBatch(newest)
      count += done
      report(count)
      if done == 0 { return (newest, count) }
    }
  }

  private func wrapBatch(_ newest: Int) async throws -> Int {
    let vault = engine.vault
    return try await engine.write { transaction in
      let rows = try transaction.rows(
        """
        select id, wrapped, master from data_keys where erased_at_ms is null and master < \(newest)
        order by master, id limit \(DataKeys.batch)
        """)
      for row in rows {
        let id = try row.text("id")
        let key = try vault.unwrap(try row.text("wrapped"), as: id, version: try row.count("master"))
        let (wrapped, version) = try vault.wrap(key, as: id)
        try transaction.run("update data_keys set wrapped = \(wrapped), master = \(version) where id = \(id)")
      }
      return rows.count
    }
  }

  /// Takes a version that wraps nothing any more out of the key file, so that keys in old backups stay shut.
  /// - Throws: ``VaultFault/versionInUse(_:)``, ``VaultFault/versionMissing(_:)``.
  package func forget(_ version: Int) async throws {
    guard let found = try await tally().versions.first(where: { $0.number == version }), found.isHeld else {
      throw VaultFault.versionMissing(version)
    }
    guard found.dataKeys == 0, !found.isNewest else { throw VaultFault.versionInUse(version) }
    var keys = try engine.vault.refreshed()
    keys.forget(version)
    try engine.vault.file.replace(with: keys)
    try engine.vault.refreshed()
    try await engine.forgetRemains(compacting: false)
  }
}
