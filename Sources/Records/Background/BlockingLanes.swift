/// A few lanes side by side; at most `width` jobs run at once, the others wait without a thread.
package actor BlockingLanes {
  private var free: [BlockingLane]
  private var waiting: [CheckedContinuation<BlockingLane, Never>] = []

  package init(_ label: String, width: Int) {
    free = (1...max(1, width)).map { BlockingLane("\(label) \($0)") }
  }

  package func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    let lane = await next()
    defer { release(lane) }
    return try await lane.run(body)
  }

  private func next() async -> BlockingLane {
    if let lane = free.popLast() { return lane }
    return await withCheckedContinuation { waiting.append($0) }
  }

  private func release(_ lane: BlockingLane) {
    if waiting.isEmpty { free.append(lane) } else { waiting.removeFirst().resume(returning: lane) }
  }
}
