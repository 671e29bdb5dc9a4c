internal import Records
internal import ServiceLifecycle
internal import UnixSignals

/// Looks at the policies' folder every few seconds and reloads once its files have come to rest.
struct PolicyWatch: Service {
  let root: String
  let interval: Duration
  /// As the folder was when it was last read.
  let known: [String]
  let reload: @Sendable () async -> Void

  func run() async throws {
    let (root, lane) = (root, BlockingLane("policy watch"))
    await cancelWhenGracefulShutdown {
      var (known, moving) = (known, [String]?.none)
      while !Task.isCancelled {
        do { try await Task.sleep(for: interval) } catch { return }
        let found = await lane.run { PolicyFiles(root: root).fingerprint() }
        if found == known {
          moving = nil
        } else if found != moving {
          // Somebody may still be writing: only what stays as it is for one more look is read.
          moving = found
        } else {
          await reload()
          (known, moving) = (found, nil)
        }
      }
    }
  }
}

/// Reloads the policies when the operator sends SIGHUP.
struct PolicySignal: Service {
  let reload: @Sendable () async -> Void

  func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() { await reload() }
  }
}
