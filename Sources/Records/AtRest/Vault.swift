internal import SMCrypto
internal import Synchronization

/// Wraps and unwraps data keys with the operator's keys. The file is read again before a key is wrapped and when an
/// unknown version turns up, so that a rotation needs no restart.
package final class Vault: Sendable {
  package let file: MasterKeyFile
  private let keys: Mutex<MasterKeys>

  /// - Throws: ``VaultFault`` of the file.
  package init(_ file: MasterKeyFile) throws {
    self.file = file
    keys = Mutex(try file.read())
  }

  private init(_ file: MasterKeyFile, _ made: MasterKeys) {
    self.file = file
    keys = Mutex(made)
  }

  /// The vault of a new installation, with its first key; or with that of a program that was first.
  package static func made(at file: MasterKeyFile) throws -> Vault { Vault(file, try file.create()) }

  @discardableResult func refreshed() throws -> MasterKeys {
    let read = try file.read()
    keys.withLock { $0 = read }
    return read
  }

  func wrap(_ key: SymmetricKey, as id: String) throws -> (wrapped: String, version: Int) {
    let keys = try refreshed()
    guard let master = keys.versions[keys.newest] else { throw VaultFault.versionMissing(keys.newest) }
    let box = try SealedBox.seal(key.withBytes { Array($0) }, with: master, context: Vault.context(id))
    return (Base64URL.text(of: box), keys.newest)
  }

  func unwrap(_ wrapped: String, as id: String, version: Int) throws -> SymmetricKey {
    let known = keys.withLock { $0.versions[version] }
    guard let master = try known ?? refreshed().versions[version] else { throw VaultFault.versionMissing(version) }
    guard let box = Base64URL.bytes(of: wrapped),
      let bytes = try? SealedBox.open(box, with: master, context: Vault.context(id))
    else { throw VaultFault.otherKey(file.path) }
    return try SymmetricKey(bytes)
  }

  /// A wrapped key opens under its own id alone.
  private static func context(_ id: String) -> String { "duixian/data-key/\(id)" }
}
