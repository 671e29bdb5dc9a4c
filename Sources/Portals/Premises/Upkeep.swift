package import Records
package import Standards

/// What the people who run an installation look after, beside the records.
package struct Upkeep: Sendable {
  /// When the program started, by the machine's clock.
  package let startedAt: Instant
  /// Bytes left and bytes in all of the disk the data are on; `nil` when it cannot be asked.
  package let diskRoom: @Sendable () async -> DiskRoom?
  /// When the last round of what time brings about ended well, on whichever node, by that machine's clock.
  package let lastSweep: @Sendable () async throws -> Instant?
  /// The programs that serve this database, and which of them this one is.
  package let nodes: @Sendable () async throws -> (here: String, all: [Node])

  package init(
    startedAt: Instant, diskRoom: @escaping @Sendable () async -> DiskRoom?,
    lastSweep: @escaping @Sendable () async throws -> Instant?,
    nodes: @escaping @Sendable () async throws -> (here: String, all: [Node])
  ) {
    self.startedAt = startedAt
    self.diskRoom = diskRoom
    self.lastSweep = lastSweep
    self.nodes = nodes
  }
}

package struct DiskRoom: Hashable, Sendable {
  package let free: Int64
  package let total: Int64

  package init(free: Int64, total: Int64) {
    self.free = free
    self.total = total
  }
}
