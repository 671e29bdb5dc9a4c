internal import Glibc

/// Our own executable as it is run inside the sandbox: the file itself and the libraries its loader asks for.
package struct ConfinedProgram: Hashable, Sendable {
  /// Absolute, links resolved.
  package let path: String
  /// Libraries outside `/usr/lib`, such as Swift's own, by the names the loader uses.
  let libraries: [String]

  /// The executable at `path`, which must be ours: its loader is asked what it needs.
  /// - Returns: `nil` when there is no such program or a library of it is missing.
  package static func at(_ path: String) async -> ConfinedProgram? {
    await DerivedCache.off { found(at: path) }
  }

  /// The executable that is running.
  package static func own() async -> ConfinedProgram? { await at("/proc/self/exe") }

  private static func found(at path: String) -> ConfinedProgram? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let program = String(cString: resolved)
    guard access(program, X_OK) == 0 else { return nil }
    let asking = ChildProgram(commandLine: ["/usr/bin/ldd", program], limits: SandboxLimits())
    guard let said = try? asking.run() else { return nil }
    var libraries: [String] = []
    for line in String(decoding: said, as: UTF8.self).split(separator: "\n") {
      // `	libswiftCore.so => /opt/swift/usr/lib/swift/linux/libswiftCore.so (0x00007f…)`
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 3, words[1] == "=>" else { continue }
      guard words[2].hasPrefix("/") else { return nil }
      if !["/usr/", "/lib/", "/lib64/"].contains(where: words[2].hasPrefix) { libraries.append(words[2]) }
    }
    return ConfinedProgram(path: program, libraries: libraries.sorted())
  }
}
