internal import Glibc

extension EvidenceReader {
  /// With the strongest sandbox that works here, this very executable and the engines of `$DUIXIAN_ENGINES` or
  /// `.engines`.
  package static func here(trust: String? = nil, workers: Int) async -> EvidenceReader {
    let engines = EnginesFolder.standard
    return EvidenceReader(
      sandbox: await Sandbox.probed(width: workers), program: await ConfinedProgram.own(),
      engines: engines.engines.isEmpty ? nil : absolute(engines.path), trust: trust.flatMap(absolute), workers: workers)
  }

  private static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension FileReading {
  /// Whether nothing of the file is left unread.
  package var isComplete: Bool {
    let gaps: Set = [
      "file-refused", "could-not-be-read", "too-costly", "has-password", "not-read-here", "pages-not-read",
      "text-not-recognised",
    ]
    let faults = FormatFault.Code.allCases.map(\.rawValue)
    return !findings.contains { gaps.contains($0.code) || faults.contains($0.code) }
  }
}
