package import Standards

/// What the people who run an installation look after, beside the records.
package struct Upkeep: Sendable {
  /// When the program started, by the machine's clock.
  package let startedAt: Instant
  /// Bytes left and bytes in all of the disk the data are on; `nil` when it cannot be asked.
  package let diskRoom: @Sendable () async -> DiskRoom?
  /// When the last round of what time brings about ended well, by the machine's clock.
  package let lastSweep: @Sendable () -> Instant?

  package init(
    startedAt: Instant, diskRoom: @escaping @Sendable () async -> DiskRoom?,
    lastSweep: @escaping @Sendable () -> Instant?
  ) {
    self.startedAt = startedAt
    self.diskRoom = diskRoom
    self.lastSweep = lastSweep
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
