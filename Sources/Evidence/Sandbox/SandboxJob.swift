/// One run of a parser over one outside file.
package struct SandboxJob: Sendable {
  package enum Argument: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
    case text(String)
    /// The outside file, under a fixed name that says nothing about it.
    case input

    package init(stringLiteral value: String) { self = .text(value) }
  }

  enum Program: Sendable {
    /// Of `/usr/bin`.
    case installed(String)
    case own(ConfinedProgram)
  }

  let program: Program
  package let arguments: [Argument]
  /// Read-only for the parser; symbolic links must already be resolved. `nil` where the parser gets no file.
  package let inputPath: String?
  /// More folders that the parser may read, at their own paths; those that are missing are left out.
  let readable: [String]
  package let limits: SandboxLimits
  /// Nobody waits at a page for it: it steps back behind whatever answers requests.
  var isPatient = false

  package init(_ program: String, _ arguments: [Argument], input: String, limits: SandboxLimits = SandboxLimits()) {
    self.program = .installed(program)
    self.arguments = arguments
    inputPath = input
    readable = []
    self.limits = limits
  }

  package init(
    _ program: ConfinedProgram, _ arguments: [Argument], input: String?, readable: [String] = [],
    limits: SandboxLimits = SandboxLimits()
  ) {
    self.program = .own(program)
    self.arguments = arguments
    inputPath = input
    self.readable = readable
    self.limits = limits
  }

  /// The complete command line under `mode`; its first word is an absolute path.
  func commandLine(in mode: SandboxMode) -> [String] {
    let inside = mode == .isolated ? "/in/file" : inputPath ?? "/dev/null"
    let words = arguments.map { argument in
      switch argument {
      case .text(let text): text
      case .input: inside
      }
    }
    let path =
      switch program {
      case .installed(let name): "/usr/bin/" + name
      case .own(let program): program.path
      }
    let limited = [
      "/usr/bin/prlimit", "--as=\(limits.memory)", "--cpu=\(limits.processorSeconds)", "--fsize=\(limits.scratch)",
      "--nofile=\(limits.openFiles)", "--core=0", "--", path,
    ]
    let patience = isPatient ? ["/usr/bin/nice", "-n", "15"] : []
    return patience + (mode == .isolated ? confinement : []) + limited + words
  }

  private var confinement: [String] {
    [
      "/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
      "--uid", "65534", "--gid", "65534", "--hostname", "sandbox", "--clearenv",
      "--setenv", "PATH", "/usr/bin", "--setenv", "HOME", "/tmp", "--setenv", "LANG", "C.UTF-8",
      "--setenv", "OMP_THREAD_LIMIT", "1", "--size", "\(limits.scratch)", "--tmpfs", "/tmp",
      // After the scratch folder: an installation below /tmp is seen all the same.
    ] + root + [
      "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib",
      "--symlink", "usr/lib64", "/lib64", "--ro-bind-try", "/etc/fonts", "/etc/fonts",
      "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
      "--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig",
      "--proc", "/proc", "--dev", "/dev",
    ] + (inputPath.map { ["--ro-bind", $0, "/in/file"] } ?? [])
      + readable.flatMap { ["--ro-bind-try", $0, $0] } + ["--chdir", "/tmp", "--"]
  }

  /// An installed parser sees `/usr`; our own program only what it starts, and the libraries and fonts of that.
  private var root: [String] {
    guard case .own(let program) = program else { return ["--ro-bind", "/usr", "/usr"] }
    let folders = ["/usr/lib", "/usr/lib64", "/usr/share/fonts", "/usr/share/poppler", "/usr/share/tesseract-ocr"]
    let tools = Self.tools.map { "/usr/bin/" + $0 }
    return (folders + tools + [program.path] + program.libraries).flatMap { ["--ro-bind-try", $0, $0] }
  }

  /// The programs that ours starts.
  static let tools = [
    "prlimit", "pdfinfo", "pdftotext", "pdfimages", "pdfdetach", "pdftoppm", "djpeg", "cjpeg", "jpegtopnm",
    "pngtopam", "tifftopnm", "heif-convert", "tesseract",
  ]
}
