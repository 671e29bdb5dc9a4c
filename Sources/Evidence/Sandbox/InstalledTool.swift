/// A program of `/usr/bin` started by our reader from inside the sandbox, under tighter limits than its own.
struct InstalledTool {
  let name: String
  var processorSeconds = 3
  var wallSeconds = 5
  var output = 64 << 20

  init(_ name: String) { self.name = name }

  func run(_ arguments: [String]) throws(SandboxFailure) -> [UInt8] { try program(arguments).run() }

  private func program(_ arguments: [String]) -> ChildProgram {
    var limits = SandboxLimits()
    limits.wallSeconds = wallSeconds
    limits.output = output
    let line = ["/usr/bin/prlimit", "--cpu=\(processorSeconds)", "--", "/usr/bin/" + name] + arguments
    return ChildProgram(commandLine: line, limits: limits)
  }
}

extension InstalledTool {
  /// Hands on what the tool writes as it comes.
  func run(
    _ arguments: [String], _ take: (ArraySlice<UInt8>) throws(SandboxFailure) -> Void
  ) throws(SandboxFailure) {
    try program(arguments).run(take)
  }
}
