internal import Foundation
internal import Portals
internal import Records
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
