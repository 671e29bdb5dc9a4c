package import Casework
internal import PolicyCore
package import Records
internal import Standards

/// Takes what the policies' folder holds into use, while the platform runs: a programme's rounds together, and only if
/// no file of the programme has a fault and every embedded case holds.
///
/// Submitted applications keep the version of their submission; drafts follow.
package struct PolicyReload: Sendable {
  let policies: PolicyShelf
  let office: Office
  let disk: PoliciesOnDisk

  package init(policies: PolicyShelf, office: Office, disk: PoliciesOnDisk) {
    self.policies = policies
    self.office = office
    self.disk = disk
  }

  package struct Report: Sendable {
    package let reading: PoliciesOnDisk.Reading
    /// Rounds with a version that is new in use.
    package let taken: [CheckedPolicy]
    /// Why nothing of a sound folder was taken.
    package let refusal: Refusal?
  }

  /// - Parameter only: leaves the other rounds as they are.
  /// - Throws: when the folder cannot be read or the record cannot be written; nothing is changed then.
  package func run(
    only: PolicyShelf.Key? = nil, on occasion: PolicyTaken.Occasion, by actor: Actor, as role: Role? = nil
  ) async throws -> Report {
    let reading = try await disk.read()
    let changed = reading.sound.filter { checked in
      let key = PolicyShelf.Key(slug: checked.policy.slug, round: checked.policy.round.id)
      return (only ?? key) == key && policies.policy(key.slug, key.round)?.hash != checked.policy.hash
    }
    guard !changed.isEmpty else { return Report(reading: reading, taken: [], refusal: nil) }
    do {
      let taken = try await office.take(changed, into: policies, on: occasion, by: actor, as: role)
      return Report(reading: reading, taken: taken, refusal: nil)
    } catch let refusal as Refusal where refusal.code == .overBudget {
      return Report(reading: reading, taken: [], refusal: refusal)
    }
  }
}

extension Premises {
  /// `nil` where there is no folder.
  package var reload: PolicyReload? {
    policiesOnDisk.map { PolicyReload(policies: policies, office: office, disk: $0) }
  }
}
