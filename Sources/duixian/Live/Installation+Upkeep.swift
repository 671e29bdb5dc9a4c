internal import Foundation
internal import PolicyCore
internal import Portals
internal import Records
internal import SMCrypto
internal import Standards
internal import Synchronization

/// What administrators and policy officers see of the machine under the platform.
extension Installation {
  var upkeep: Upkeep {
    let (folder, sweeps) = (options.data, sweeps)
    let lane = BlockingLane("disk")
    return Upkeep(
      startedAt: startedAt, diskRoom: { await lane.run { DiskRoom(of: folder) } }, lastSweep: { sweeps.last })
  }

  /// The folder is read and compiled away from the cooperative pool, one reading at a time.
  var policiesOnDisk: PoliciesOnDisk {
    let files = PolicyFiles(root: options.policies)
    let lane = BlockingLane("policies")
    return PoliciesOnDisk { try await lane.run { try files.read() } }
  }
}

/// When what time brings about was last settled.
final class SweepLog: Sendable {
  private let moment = Mutex<Instant?>(nil)

  var last: Instant? { moment.withLock { $0 } }
  func note(_ now: Instant) { moment.withLock { $0 = now } }
}

extension DiskRoom {
  fileprivate init?(of folder: String) {
    guard let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder),
      let free = attributes[.systemFreeSize] as? NSNumber, let total = attributes[.systemSize] as? NSNumber
    else { return nil }
    self.init(free: free.int64Value, total: total.int64Value)
  }
}

extension PolicyFiles {
  /// Every round of every programme as the folder has it now; what does not load comes with its faults.
  fileprivate func read() throws -> [PoliciesOnDisk.Round] {
    try slugs().flatMap { slug -> [PoliciesOnDisk.Round] in
      let sources = try sources(of: slug)
      let cases = PolicyLoading.caseCount(in: sources)
      return PolicyLoading.rounds(in: sources).map { round in
        do throws(PolicyFaults) {
          let policy = try PolicyLoading.compile(slug: slug, sources: sources, round: round) {
            SHA256.digest(of: $0).hex
          }
          return PoliciesOnDisk.Round(slug: slug, round: round, cases: cases, policy: policy, faults: [])
        } catch {
          return PoliciesOnDisk.Round(slug: slug, round: round, cases: cases, policy: nil, faults: error.faults)
        }
      }
    }
  }
}
