package import PolicyCore
package import Records
package import Standards
internal import Synchronization

/// The policies' folder as it is on disk; reading it compiles every round and runs the embedded cases.
package struct PoliciesOnDisk: Sendable {
  package struct Round: Sendable {
    package let slug: String
    /// Empty when the programme's folder has no round that can be told.
    package let round: String
    /// `nil` when something is wrong with its programme.
    package let checked: CheckedPolicy?
    /// What keeps the programme from being loaded, all of it with its first round.
    package let faults: [PolicyFault]

    private init(slug: String, round: String, checked: CheckedPolicy?, faults: [PolicyFault]) {
      self.slug = slug
      self.round = round
      self.checked = checked
      self.faults = faults
    }

    /// A programme's rounds: each checked, or, with a fault anywhere, none.
    package static func all(_ check: PolicyCheck, sources: [SourceFile]) -> [Round] {
      let errors = check.faults.filter { $0.severity == .error }
      guard errors.isEmpty else {
        return (check.rounds.isEmpty ? [""] : check.rounds).enumerated().map { index, round in
          Round(slug: check.slug, round: round, checked: nil, faults: index == 0 ? errors : [])
        }
      }
      return check.policies.map { policy in
        let checked = CheckedPolicy(policy, sources: sources, cases: check.casesByRound[policy.round.id] ?? 0)
        return Round(slug: check.slug, round: policy.round.id, checked: checked, faults: [])
      }
    }

    package var policy: CompiledPolicy? { checked?.policy }
    package var key: PolicyShelf.Key { PolicyShelf.Key(slug: slug, round: round) }
  }

  /// What the folder held when it was last read.
  package struct Reading: Sendable {
    package let rounds: [Round]
    package let at: Instant

    /// The rounds of programmes that have no fault anywhere.
    package var sound: [CheckedPolicy] { rounds.compactMap(\.checked) }

    package init(rounds: [Round], at moment: Instant) {
      self.rounds = rounds
      at = moment
    }
  }

  private final class Memory: Sendable {
    let last: Mutex<Reading?>
    init(_ reading: Reading?) { last = Mutex(reading) }
  }

  private let rounds: @Sendable () async throws -> [Round]
  private let now: @Sendable () -> Instant
  private let memory: Memory

  /// - Parameters:
  ///   - first: what was read when the program started.
  ///   - now: the machine's clock.
  package init(
    first: Reading? = nil, now: @escaping @Sendable () -> Instant, read: @escaping @Sendable () async throws -> [Round]
  ) {
    memory = Memory(first)
    self.now = now
    rounds = read
  }

  /// - Throws: ``PolicyFolderUnreadable``.
  package func read() async throws -> Reading {
    let found: [Round]
    do { found = try await rounds() } catch { throw PolicyFolderUnreadable(cause: "\(error)") }
    let reading = Reading(rounds: found, at: now())
    memory.last.withLock { $0 = reading }
    return reading
  }

  package var last: Reading? { memory.last.withLock { $0 } }
}

/// The folder is not there, or a file of it cannot be read.
package struct PolicyFolderUnreadable: Error, Sendable {
  package let cause: String
}
