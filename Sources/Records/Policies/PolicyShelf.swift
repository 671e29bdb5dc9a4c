package import Casework
package import PolicyCore
package import Standards
internal import Synchronization

/// The policies of the platform: the version each round has in use, and every older one by its hash, compiled from the
/// archive when somebody first asks for it.
///
/// A reload swaps its rounds all at once; whoever holds a former value finishes with it.
package final class PolicyShelf: Sendable {
  package struct Key: Hashable, Sendable {
    package let slug: String
    package let round: String

    package init(slug: String, round: String) {
      self.slug = slug
      self.round = round
    }
  }

  fileprivate struct Place: Hashable {
    let key: Key
    let hash: String
  }

  fileprivate struct State {
    /// With the version of the round's history that put it there, so that of two reloads the later one stays.
    var inUse: [Key: (policy: CompiledPolicy, order: Int)] = [:]
    /// The versions of the rounds' histories that were looked at, in use here or not.
    var seen: [Key: Int] = [:]
    /// Rounds whose version in use this program cannot make.
    var refused: Set<Key> = []
    var compiled: [Place: Result<CompiledPolicy, PolicyVersionFault>] = [:]
    /// In the order they were first kept.
    var archived: [Key: [PolicyVersion]] = [:]
  }

  private let shelf = Mutex(State())

  /// - Parameter archived: the older versions, and those in use as well.
  package init(_ policies: [CompiledPolicy], archived: [PolicyVersion] = []) {
    shelf.withLock { state in
      for version in archived { state.keep(version) }
      for policy in policies { state.use(policy, order: 0) }
    }
  }

  /// Puts these in use, all at the same moment. One that a later reload has overtaken stays out.
  /// - Parameter order: of each, the version of its round's history.
  package func take(_ checked: [(policy: CheckedPolicy, order: Int)]) {
    shelf.withLock { state in
      for (checked, order) in checked {
        state.keep(checked.version)
        state.use(checked.policy, order: order)
      }
    }
  }

  func use(_ policy: CompiledPolicy, order: Int) { shelf.withLock { $0.use(policy, order: order) } }

  func keep(_ versions: [PolicyVersion]) { shelf.withLock { state in versions.forEach { state.keep($0) } } }

  /// The version of the round's history that this shelf has taken note of; 0 for none.
  func order(of key: Key) -> Int { shelf.withLock { $0.seen[key] ?? 0 } }

  func refuse(_ key: Key, order: Int) {
    shelf.withLock { state in
      state.seen[key] = max(state.seen[key] ?? 0, order)
      state.refused.insert(key)
    }
  }

  /// Rounds that go on here under an older version than the record has in use, because this program cannot make that
  /// one.
  package var behind: Set<Key> { shelf.withLock { $0.refused } }

  /// Takes a round out of use; its versions stay to be asked for.
  package func withdraw(_ key: Key) { shelf.withLock { $0.inUse[key] = nil } }

  /// The version in use.
  package func policy(_ slug: String, _ round: String) -> CompiledPolicy? {
    let key = Key(slug: slug, round: round)
    return shelf.withLock { $0.inUse[key]?.policy }
  }

  /// - Returns: `nil` for a round nobody knows and for a version that cannot be had; ``version(_:_:_:)`` says why.
  package func policy(_ reference: PolicyReference) -> CompiledPolicy? {
    let (slug, round) = (reference.programme, reference.round)
    switch reference.version {
    case .inUse: return policy(slug, round)
    case .exactly(let hash): return try? version(slug, round, hash)
    case .presumably(let hash):
      if let known = try? version(slug, round, hash) { return known }
      let first = shelf.withLock { $0.archived[Key(slug: slug, round: round)]?.first }
      return first.flatMap { try? version(slug, round, $0.hash) } ?? policy(slug, round)
    }
  }

  /// The version of this hash, in use or not.
  package func version(_ slug: String, _ round: String, _ hash: String) throws(PolicyVersionFault) -> CompiledPolicy {
    let place = Place(key: Key(slug: slug, round: round), hash: hash)
    let (known, archived) = shelf.withLock { state in
      (state.compiled[place], state.archived[place.key]?.first { $0.hash == hash })
    }
    if let known { return try known.get() }
    guard let archived else { throw .missing }
    // Outside the lock: two who ask at once compile twice, and nobody waits.
    let result = Result { () throws(PolicyVersionFault) in try archived.compiled() }
    shelf.withLock { $0.compiled[place] = result }
    return try result.get()
  }

  /// The latest window first, then by name.
  package var all: [CompiledPolicy] {
    shelf.withLock { $0.inUse.values.map(\.policy) }.sorted {
      ($1.round.window.lowerBound, $0.slug) < ($0.round.window.lowerBound, $1.slug)
    }
  }

  /// Those whose window contains the moment.
  package func open(at moment: Instant) -> [CompiledPolicy] { all.filter { $0.round.window.contains(moment) } }

  /// The highest rate that a case of the policy's round may have, whatever version it was submitted under.
  package func rateCeiling(of policy: CompiledPolicy) -> Ratio {
    let key = Key(slug: policy.slug, round: policy.round.id)
    let hashes = shelf.withLock { $0.archived[key]?.map(\.hash) ?? [] }
    return hashes.compactMap { try? version(key.slug, key.round, $0).round.rateCeiling }
      .reduce(policy.round.rateCeiling) { max($0, $1) }
  }
}

extension PolicyShelf.State {
  fileprivate mutating func keep(_ version: PolicyVersion) {
    let key = PolicyShelf.Key(slug: version.programme, round: version.round)
    guard archived[key]?.contains(where: { $0.hash == version.hash }) != true else { return }
    archived[key, default: []].append(version)
  }

  fileprivate mutating func use(_ policy: CompiledPolicy, order: Int) {
    let key = PolicyShelf.Key(slug: policy.slug, round: policy.round.id)
    compiled[PolicyShelf.Place(key: key, hash: policy.hash)] = .success(policy)
    guard order >= max(inUse[key]?.order ?? 0, seen[key] ?? 0) else { return }
    inUse[key] = (policy, order)
    seen[key] = order
    refused.remove(key)
  }
}
