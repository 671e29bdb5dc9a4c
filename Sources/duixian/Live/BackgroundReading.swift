internal import Logging
internal import Portals
internal import ServiceLifecycle

/// Reads the files that wait, a few side by side, until the platform stops; what is half read then waits again.
struct BackgroundReading: Service {
  let room: ReadingRoom
  let width: Int
  /// Queues the files that arrived before files were read.
  let earlier: @Sendable () async throws -> Void
  let logger: Logger

  func run() async throws {
    let (room, logger) = (room, logger)
    await cancelWhenGracefulShutdown {
      await attempt(logger) { try await room.takeUpLost() }
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await attempt(logger, earlier) }
        group.addTask { await takeUpLost(room, logger) }
        for _ in 0..<width { group.addTask { await readOn(room, logger) } }
      }
    }
  }

  private func readOn(_ room: ReadingRoom, _ logger: Logger) async {
    while !Task.isCancelled {
      var didRead = false
      await attempt(logger) { didRead = try await room.readNext() }
      guard !didRead else { continue }
      do { try await Task.sleep(for: .milliseconds(500)) } catch { return }
    }
  }

  /// A file whose reader is gone waits again soon after that node was last heard of.
  private func takeUpLost(_ room: ReadingRoom, _ logger: Logger) async {
    while true {
      do { try await Task.sleep(for: .seconds(3)) } catch { return }
      await attempt(logger) { try await room.takeUpLost() }
    }
  }

  /// Whatever fails is tried again with the next round; nothing of it stops the platform.
  private func attempt(_ logger: Logger, _ work: () async throws -> Void) async {
    do { try await work() } catch is CancellationError {} catch {
      logger.error("the reading of materials failed", metadata: ["error": "\(error)"])
    }
  }
}
