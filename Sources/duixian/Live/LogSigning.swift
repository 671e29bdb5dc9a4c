internal import Logging
internal import Records
internal import SMCrypto
internal import ServiceLifecycle

/// Signs what is new in the log: at the start, a few times a minute, and when the platform stops.
struct LogSigning: Service {
  let notary: Notary
  let logger: Logger

  /// A third of the 60 seconds that may lie between two checkpoints.
  static let interval = Duration.seconds(20)

  func run() async throws {
    try await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await sign()
        do { try await Task.sleep(for: LogSigning.interval) } catch { return }
      }
    }
    await sign()
  }

  private func sign() async {
    do { try await notary.sign() } catch is CancellationError {} catch {
      logger.error("the log was not signed", metadata: ["error": "\(error)"])
    }
  }
}

extension Installation {
  /// The name of a log that begins here: no two installations share one.
  static func logName(_ options: InstallationOptions) throws -> String {
    let site = options.publicOrigin?.split(separator: "/", maxSplits: 2).last ?? "duixian"
    let host = site.filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".:-".contains($0)) }
    return "\(host.isEmpty ? "duixian" : host)/\(Hex.text(of: try SecureRandom.bytes(6)))"
  }
}
