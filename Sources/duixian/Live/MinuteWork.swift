internal import Logging
internal import ServiceLifecycle

/// Does its work every minute until the platform stops; a failure is logged and the next minute tries again.
struct MinuteWork: Service {
  let name: String
  let logger: Logger
  let work: @Sendable () async throws -> Void

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try await work() } catch is CancellationError { return } catch {
          logger.error("background work failed", metadata: ["work": "\(name)", "error": "\(error)"])
        }
        do { try await Task.sleep(for: .seconds(60)) } catch { return }
      }
    }
  }
}
