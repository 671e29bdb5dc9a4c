import Foundation

/// How far a long run has come, on standard error: rewritten in place on a terminal, a line each time elsewhere.
struct ProgressLine {
  private let size: Int?
  private let isTerminal: Bool
  private let shows: Bool
  private let started = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  init(size: Int?, shows: Bool) {
    self.size = size
    isTerminal = isatty(2) == 1
    self.shows = shows || isTerminal
  }

  /// At most five times a second.
  mutating func show(applications: Int, bytes: Int) {
    guard shows else { return }
    let now = ContinuousClock.now
    if let shown, now - shown < .milliseconds(200) { return }
    shown = now
    let rate = Int(Double(applications) / max(started.duration(to: now) / .seconds(1), 0.001))
    let percent = size.map { $0 > 0 ? " \(min(bytes * 100 / $0, 100))%" : "" } ?? ""
    write("\(applications) 份 · applications, \(rate)/s\(percent)")
  }

  func end() {
    if isTerminal, shown != nil { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data((isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n").utf8))
  }
}
