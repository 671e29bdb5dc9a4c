/// A few connections side by side. Who comes when all are taken waits, without a thread, for the next one; first come,
/// first served.
actor PostgresPool {
  private let all: [PostgresLane]
  private var free: [PostgresLane]
  private var waiting: [CheckedContinuation<PostgresLane, Never>] = []

  init(_ lanes: [PostgresLane]) { (all, free) = (lanes, lanes) }

  func run<T: Sendable>(_ body: @Sendable (isolated PostgresLane) throws -> T) async throws -> T {
    let lane = await next()
    defer { release(lane) }
    return try await body(lane)
  }

  func close() async { for lane in all { await lane.close() } }

  /// The one used last: its statements are prepared, and the others may rest.
  private func next() async -> PostgresLane {
    if let lane = free.popLast() { return lane }
    return await withCheckedContinuation { waiting.append($0) }
  }

  private func release(_ lane: PostgresLane) {
    if waiting.isEmpty { free.append(lane) } else { waiting.removeFirst().resume(returning: lane) }
  }
}
