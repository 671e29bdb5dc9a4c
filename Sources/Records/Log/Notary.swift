package import MerkleLog
package import Standards

/// Signs the log: a checkpoint whenever something new was recorded.
package actor Notary {
  package enum Fault: Error, Hashable, Sendable {
    /// This data folder does not hold the key that the record names as the newest.
    case anotherKey(fingerprint: String)
    /// The stored hashes do not lead to what was signed before; nothing more is signed.
    case altered(size: Int)
  }

  private let engine: any Engine
  private let file: LogKeyFile
  private let machine: @Sendable () -> Instant
  private var signer: LogSigner?
  package nonisolated let watch: LogWatch

  package init(_ engine: any Engine, file: LogKeyFile, machine: @escaping @Sendable () -> Instant) {
    self.engine = engine
    self.file = file
    self.machine = machine
    watch = LogWatch(since: machine())
  }

  /// Takes the key from its file; makes the first one of a log that has none.
  /// - Parameter name: of a new log; an existing one keeps its own.
  package func open(naming name: String) async throws {
    let recorded = try await engine.read { try LogPapers($0).keys() }
    if let newest = recorded?.newest {
      signer = try key(matching: newest)
      return
    }
    let made = try file.read()
    let signer = try made ?? LogSigner.generated(name: name)
    if made == nil { try file.write(signer) }
    self.signer = signer
    let moment = machine()
    try await engine.write { transaction in
      let papers = LogPapers(transaction)
      // Another process may have been first.
      guard try papers.keys() == nil else { return }
      var chain = KeyChain()
      try chain.add(signer, from: 0, signedBy: nil)
      for link in chain.links { try papers.add(link, number: 1, at: moment) }
    }
  }

  /// - Returns: `nil` when the key is another node's.
  private func key(matching newest: LogKey) throws -> LogSigner? {
    if let signer = try file.read(), signer.log == newest { return signer }
    guard let waiting = try file.next.read(), waiting.log == newest else { return nil }
    // A rotation that was interrupted after it was recorded.
    try file.promoteNext()
    return waiting
  }

  /// Signs what is new, and notes whether the log is signed up to now.
  /// - Returns: the newest checkpoint.
  @discardableResult package func sign() async throws -> Checkpoint? {
    let moment = machine()
    do {
      let checkpoint = try await attempt(at: moment)
      watch.signed(at: moment, checkpoint)
      return checkpoint
    } catch Fault.anotherKey(let fingerprint) {
      let (newest, size) = try await engine.read { (try LogPapers($0).newest(), try EventLog($0).size()) }
      watch.observed(newest, of: size, at: moment)
      if watch.isStalled(at: moment) { watch.failed("\(Fault.anotherKey(fingerprint: fingerprint))") }
      return newest
    } catch {
      watch.failed("\(error)")
      throw error
    }
  }

  private func attempt(at moment: Instant) async throws -> Checkpoint? {
    do { return try await signed(at: moment) } catch Fault.anotherKey {
      // The key may have been rotated since.
      guard let newest = try await engine.read({ try LogPapers($0).keys() })?.newest,
        let current = try key(matching: newest)
      else { throw Fault.anotherKey(fingerprint: signer?.log.fingerprint ?? "") }
      signer = current
      return try await signed(at: moment)
    }
  }

  private func signed(at moment: Instant) async throws -> Checkpoint? {
    guard let signer else { throw Fault.anotherKey(fingerprint: "") }
    return try await engine.write { try Notary.sign($0, with: signer, at: moment) }
  }

  /// One checkpoint of everything there is, unless there is one.
  static func sign(_ transaction: any Transaction, with signer: LogSigner, at moment: Instant) throws -> Checkpoint? {
    let (log, papers) = (EventLog(transaction), LogPapers(transaction))
    let (size, last) = (try log.size(), try papers.newest())
    if let last {
      guard last.size <= size, try log.root(of: last.size) == last.root else { throw Fault.altered(size: last.size) }
      if last.size == size { return last }
    }
    guard try papers.keys()?.newest == signer.log else {
      throw Fault.anotherKey(fingerprint: signer.log.fingerprint)
    }
    var checkpoint = Checkpoint(
      origin: signer.log.name, size: size, root: try log.root(of: size),
      moment: max(moment, last?.moment ?? moment), after: last?.size ?? -1)
    try checkpoint.sign(with: signer)
    try papers.add(checkpoint)
    return checkpoint
  }

  /// A new key, vouched for by the old one, which signs what there is for the last time.
  /// - Returns: the new key.
  package func rotate() async throws -> LogKey {
    guard let old = signer else { throw Fault.anotherKey(fingerprint: "") }
    file.removeNext()
    let new = try LogSigner.generated(name: old.log.name)
    try file.next.write(new)
    let moment = machine()
    try await engine.write { transaction in
      let papers = LogPapers(transaction)
      guard var chain = try papers.keys(), chain.newest == old.log else {
        throw Fault.anotherKey(fingerprint: old.log.fingerprint)
      }
      let last = try Notary.sign(transaction, with: old, at: moment)
      try chain.add(new, from: last?.size ?? 0, signedBy: old)
      if let link = chain.links.last { try papers.add(link, number: chain.links.count, at: moment) }
    }
    try file.promoteNext()
    signer = new
    return new.log
  }
}
