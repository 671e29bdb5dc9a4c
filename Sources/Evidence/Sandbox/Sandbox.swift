internal import Dispatch

/// Runs parsers over files from outside, confined and limited; the only way any such file is parsed.
///
/// At most ``width`` parsers run at once; the rest wait their turn without holding a thread.
package struct Sandbox: Sendable {
  package let mode: SandboxMode
  private let turns: Turnstile
  private static let queue = DispatchQueue(label: "sandbox", attributes: .concurrent)

  package init(mode: SandboxMode, width: Int = 2) {
    self.mode = mode
    turns = Turnstile(width: width)
  }

  /// The strongest mode that works here, found by running a program in it.
  package static func probed(width: Int = 2) async -> Sandbox {
    for mode in [SandboxMode.isolated, .limitsOnly] {
      let sandbox = Sandbox(mode: mode, width: width)
      let works = try? await sandbox.run(SandboxJob("true", [], input: "/usr/bin/true"))
      if works != nil { return sandbox }
    }
    return Sandbox(mode: .unavailable, width: width)
  }

  /// Standard output of a parser that ended with success within its limits.
  package func run(_ job: SandboxJob) async throws(SandboxFailure) -> [UInt8] {
    guard mode != .unavailable else { throw .unavailable }
    let child = ChildProgram(commandLine: job.commandLine(in: mode), limits: job.limits)
    await turns.enter()
    let result = await withCheckedContinuation { continuation in
      Self.queue.async {
        continuation.resume(returning: Result { () throws(SandboxFailure) in try child.run() })
      }
    }
    await turns.leave()
    return try result.get()
  }
}

/// Lets a fixed number in at a time, first come first served.
private actor Turnstile {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(width: Int) { free = max(1, width) }

  func enter() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
