package import SMCrypto

/// Compares what a log says now with what it said before.
package struct Witness: Sendable {
  package enum Finding: Hashable, Sendable {
    /// The new state to remember.
    case consistent(WitnessState, size: Int)
    case evidence(ForkEvidence)
    /// The log served something that is no statement of a log.
    case unreadable
  }

  package let known: WitnessState?

  package init(known: WitnessState?) { self.known = known }

  /// - Parameter hashes: the hashes of a plan, from the tiles of a tree of `size` leaves.
  package func look(
    at seen: WitnessState, _ hashes: (ProofPlan, _ size: Int) async throws -> [Digest]
  ) async throws -> Finding {
    guard let checkpoint = Checkpoint(seen.checkpoint) else { return .unreadable }
    guard let keys = KeyChain(seen.keys) else { return .unreadable }
    func evidence(_ kind: ForkEvidence.Kind, _ path: [Digest] = []) -> Finding {
      .evidence(ForkEvidence(kind: kind, known: known, seen: seen, path: path.map(\.hex)))
    }
    if let known, !seen.keys.starts(with: known.keys) { return evidence(.keysReplaced) }
    guard keys.vouches(for: checkpoint) else { return evidence(.unsigned) }
    guard let known, let before = Checkpoint(known.checkpoint) else {
      return .consistent(seen, size: checkpoint.size)
    }
    guard checkpoint.size >= before.size else { return evidence(.shrunk) }
    let plan = ProofPlan.consistency(from: before.size, to: checkpoint.size)
    let path = try await plan.asyncMap { try await hashes($0, checkpoint.size) } ?? []
    guard
      ProofCheck.isConsistent(
        old: before.size, oldRoot: before.root, size: checkpoint.size, root: checkpoint.root, path: path)
    else { return evidence(.forked, path) }
    return .consistent(seen, size: checkpoint.size)
  }
}

extension Optional {
  fileprivate func asyncMap<Result>(_ body: (Wrapped) async throws -> Result) async rethrows -> Result? {
    guard let self else { return nil }
    return try await body(self)
  }
}
