internal import Logging
internal import Synchronization

/// What a site wrote to its log, every level of it.
final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }

  var logger: Logger {
    var logger = Logger(label: "test", factory: { _ in Collector(lines: self) })
    logger.logLevel = .trace
    return logger
  }

  private struct Collector: LogHandler {
    let lines: LogLines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    init(lines: LogLines) { self.lines = lines }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(
      level: Logger.Level, message: Logger.Message, metadata: Logger.Metadata?, source: String, file: String,
      function: String, line: UInt
    ) {
      let all = self.metadata.merging(metadata ?? [:]) { _, new in new }
      lines.lines.withLock { $0.append("\(level) \(message) \(all)") }
    }
  }
}
