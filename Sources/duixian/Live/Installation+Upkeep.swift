internal import Foundation
internal import Portals
internal import Records
internal import Standards

/// What administrators and policy officers see of the machine under the platform.
extension Installation {
  var upkeep: Upkeep {
    let (folder, archive) = (options.data, archive)
    let lane = BlockingLane("disk")
    return Upkeep(
      startedAt: startedAt, diskRoom: { await lane.run { DiskRoom(of: folder) } },
      lastSweep: { try await archive.duties.lastDone(Self.sweep) },
      nodes: { (here: archive.node, all: try await archive.nodes.living()) })
  }
}

extension DiskRoom {
  fileprivate init?(of folder: String) {
    guard let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder),
      let free = attributes[.systemFreeSize] as? NSNumber, let total = attributes[.systemSize] as? NSNumber
    else { return nil }
    self.init(free: free.int64Value, total: total.int64Value)
  }
}
