internal import SMCrypto

/// The data keys of one transaction. They are read anew in each, so that an erasure holds from the next one on, in
/// every process.
final class KeyRing {
  struct DataKey {
    let id: String
    let key: SymmetricKey
  }

  enum Held {
    case key(SymmetricKey)
    case erased
    /// No such key was ever made.
    case unknown
  }

  private let vault: Vault
  private let transaction: any Transaction
  private var held: [String: Held] = [:]
  private var current: [SealedSubject: DataKey] = [:]
  /// Which enterprise a case is of; found once.
  var enterprises: [String: String] = [:]

  init(_ vault: Vault, _ transaction: any Transaction) {
    self.vault = vault
    self.transaction = transaction
  }

  /// After a savepoint was undone: a key made in it is gone.
  func forget() {
    held = [:]
    current = [:]
    enterprises = [:]
  }

  func key(_ id: String) throws -> Held {
    if let known = held[id] { return known }
    let row = try transaction.row("select wrapped, master from data_keys where id = \(id)")
    let found: Held
    if let row {
      let wrapped = try row.text("wrapped")
      found = wrapped.isEmpty ? .erased : .key(try vault.unwrap(wrapped, as: id, version: try row.count("master")))
    } else {
      found = .unknown
    }
    held[id] = found
    return found
  }

  /// The key in use for a subject.
  func existing(_ subject: SealedSubject) throws -> DataKey? {
    if let known = current[subject] { return known }
    let row = try transaction.row(
      "select id, wrapped, master from data_keys where subject = \(subject.text) and erased_at_ms is null")
    guard let row else { return nil }
    let id = try row.text("id")
    let key = try vault.unwrap(try row.text("wrapped"), as: id, version: try row.count("master"))
    let found = DataKey(id: id, key: key)
    current[subject] = found
    held[id] = .key(key)
    return found
  }

  /// As above; made when there is none.
  func key(for subject: SealedSubject) throws -> DataKey {
    if let known = try existing(subject) { return known }
    let id = try SecureRandom.token()
    let key = try SymmetricKey.generated()
    let (wrapped, version) = try vault.wrap(key, as: id)
    try transaction.run(
      """
      insert into data_keys (id, subject, wrapped, master) values (\(id), \(subject.text), \(wrapped), \(version))
      on conflict (subject) where erased_at_ms is null do nothing
      """)
    guard let made = try existing(subject) else { throw StorageFault.failed("the data key of a subject is not there") }
    return made
  }
}
