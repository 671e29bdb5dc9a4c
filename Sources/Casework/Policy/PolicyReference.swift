/// Which policy something is handled under: a round, and in it a version.
package struct PolicyReference: Hashable, Sendable {
  package let programme: String
  package let round: String
  package let version: Version

  package enum Version: Hashable, Sendable {
    /// Whatever the round has in use: drafts, and all that belongs to no case.
    case inUse
    /// The version of this hash and no other.
    case exactly(String)
    /// Filed before submissions recorded their version: the one of this hash, under which it was opened; where that is
    /// not kept, the round's first.
    case presumably(String)
  }

  package init(programme: String, round: String, version: Version = .inUse) {
    self.programme = programme
    self.round = round
    self.version = version
  }
}

extension Dossier {
  /// A submitted case keeps the version it was submitted under for good; a draft follows the round.
  package var policy: PolicyReference {
    let version: PolicyReference.Version =
      switch receipt {
      case nil: .inUse
      case .some(let receipt): receipt.policyHash.map { .exactly($0) } ?? .presumably(opened.policyHash)
      }
    return PolicyReference(programme: opened.programme, round: opened.round, version: version)
  }
}
