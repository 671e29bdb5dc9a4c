internal import Logging
internal import ServiceLifecycle

/// Does its work again and again until the platform stops; a failure is logged and the next round tries again.
struct RegularWork: Service {
  let name: String
  var pause = Duration.seconds(60)
  let logger: Logger
  /// Once the work has stopped in order.
  var end: (@Sendable () async -> Void)?
  let work: @Sendable () async throws -> Void

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try await work() } catch is CancellationError { break } catch {
          logger.error("background work failed", metadata: ["work": "\(name)", "error": "\(error)"])
        }
        do { try await Task.sleep(for: pause) } catch { break }
      }
    }
    if let end { await Task { await end() }.value }
  }
}
