package import PolicyCore
internal import SMCrypto
internal import Standards

/// One version of a round's policy as it is archived: the files that decide, under the hash they have.
package struct PolicyVersion: Hashable, Sendable {
  package let programme: String
  package let round: String
  package let hash: String
  /// As ``PolicyLoading/deciding(_:round:)`` gives them.
  package let sources: [SourceFile]

  package init(programme: String, round: String, hash: String, sources: [SourceFile]) {
    self.programme = programme
    self.round = round
    self.hash = hash
    self.sources = sources
  }

  /// Lower-case hexadecimal SHA-256: what policies are named by.
  package static func digest(_ bytes: [UInt8]) -> String { SHA256.digest(of: bytes).hex }

  /// Whether the files still are those of the hash.
  package var isSound: Bool { PolicyLoading.hash(of: sources, sha256: PolicyVersion.digest) == hash }

  /// Makes the policy from the files once more; slow, some tens of milliseconds.
  package func compiled() throws(PolicyVersionFault) -> CompiledPolicy {
    guard isSound else { throw .damaged }
    do throws(PolicyFaults) {
      return try PolicyLoading.compile(
        slug: programme, sources: sources, round: round, sha256: PolicyVersion.digest)
    } catch { throw .unreadable(error.faults) }
  }
}

/// Why a version cannot be had.
package enum PolicyVersionFault: Error, Hashable, Sendable {
  /// The archive never held it.
  case missing
  /// What the archive holds are not the files of its hash.
  case damaged
  /// This program no longer understands the files.
  case unreadable([PolicyFault])
}

/// A version that was read from the folder and checked, its embedded cases included, ready to be taken into use.
package struct CheckedPolicy: Sendable {
  package let policy: CompiledPolicy
  package let sources: [SourceFile]
  /// Embedded cases that were run.
  package let cases: Int

  /// - Parameters:
  ///   - sources: the whole folder's.
  ///   - cases: how many of its embedded cases were run.
  package init(_ policy: CompiledPolicy, sources: [SourceFile], cases: Int) {
    self.policy = policy
    self.sources = PolicyLoading.deciding(sources, round: policy.round.id)
    self.cases = cases
  }

  package var version: PolicyVersion {
    PolicyVersion(programme: policy.slug, round: policy.round.id, hash: policy.hash, sources: sources)
  }
}
