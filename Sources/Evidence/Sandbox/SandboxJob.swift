/// One run of an installed parser over one outside file.
package struct SandboxJob: Sendable {
  package enum Argument: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
    case text(String)
    /// The outside file, under a fixed name that says nothing about it.
    case input

    package init(stringLiteral value: String) { self = .text(value) }
  }

  /// A program of `/usr/bin`.
  package let program: String
  package let arguments: [Argument]
  /// Read-only for the parser; symbolic links must already be resolved.
  package let inputPath: String
  package let limits: SandboxLimits

  package init(_ program: String, _ arguments: [Argument], input: String, limits: SandboxLimits = SandboxLimits()) {
    self.program = program
    self.arguments = arguments
    self.inputPath = input
    self.limits = limits
  }

  /// The complete command line under `mode`; its first word is an absolute path.
  func commandLine(in mode: SandboxMode) -> [String] {
    let inside = mode == .isolated ? "/in/file" : inputPath
    let words = arguments.map { argument in
      switch argument {
      case .text(let text): text
      case .input: inside
      }
    }
    let limited = [
      "/usr/bin/prlimit", "--as=\(limits.memory)", "--cpu=\(limits.processorSeconds)", "--fsize=\(limits.scratch)",
      "--nofile=\(limits.openFiles)", "--core=0", "--", "/usr/bin/" + program,
    ]
    return (mode == .isolated ? confinement : []) + limited + words
  }

  private var confinement: [String] {
    [
      "/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
      "--uid", "65534", "--gid", "65534", "--hostname", "sandbox", "--clearenv",
      "--setenv", "PATH", "/usr/bin", "--setenv", "HOME", "/tmp", "--setenv", "LANG", "C.UTF-8",
      "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib",
      "--symlink", "usr/lib64", "/lib64", "--ro-bind-try", "/etc/fonts", "/etc/fonts",
      "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
      "--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig",
      "--proc", "/proc", "--dev", "/dev", "--size", "\(limits.scratch)", "--tmpfs", "/tmp",
      "--ro-bind", inputPath, "/in/file", "--chdir", "/tmp", "--",
    ]
  }
}
