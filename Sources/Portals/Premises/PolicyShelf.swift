package import PolicyCore
package import Standards
internal import Synchronization

/// The policies the platform serves now: one compiled value for each round of each programme.
///
/// A reload swaps a round's value whole; whoever holds the former one finishes with it.
package final class PolicyShelf: Sendable {
  package struct Key: Hashable, Sendable {
    package let slug: String
    package let round: String

    package init(slug: String, round: String) {
      self.slug = slug
      self.round = round
    }
  }

  private let shelf: Mutex<[Key: CompiledPolicy]>

  package init(_ policies: [CompiledPolicy]) {
    shelf = Mutex([:])
    for policy in policies { replace(policy) }
  }

  package func replace(_ policy: CompiledPolicy) {
    shelf.withLock { $0[Key(slug: policy.slug, round: policy.round.id)] = policy }
  }

  package func policy(_ slug: String, _ round: String) -> CompiledPolicy? {
    shelf.withLock { $0[Key(slug: slug, round: round)] }
  }

  /// The latest window first, then by name.
  package var all: [CompiledPolicy] {
    shelf.withLock { Array($0.values) }.sorted {
      ($1.round.window.lowerBound, $0.slug) < ($0.round.window.lowerBound, $1.slug)
    }
  }

  /// Those whose window contains the moment.
  package func open(at moment: Instant) -> [CompiledPolicy] { all.filter { $0.round.window.contains(moment) } }
}
