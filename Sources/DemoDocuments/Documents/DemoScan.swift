package import Evidence

/// A page of a paper as if it had come off a scanner: pixels only, 150 dpi.
package struct DemoScan: Hashable, Sendable {
  package enum Ink: String, CaseIterable, Codable, Sendable { case colour, grey }

  package let ink: Ink
  package let format: MediaKind

  /// - Returns: `nil` for a format other than PNG and JPEG.
  package init?(_ ink: Ink, as format: MediaKind) {
    guard format == .png || format == .jpeg else { return nil }
    self.ink = ink
    self.format = format
  }

  /// - Parameter path: where the paper's PDF has been written.
  package func picture(
    ofPage page: Int, ofPDFAt path: String, in sandbox: Sandbox
  ) async throws(SandboxFailure)
    -> [UInt8]
  {
    var arguments: [SandboxJob.Argument] = ["-f", "\(page)", "-l", "\(page)", "-r", "150"]
    if ink == .grey { arguments.append("-gray") }
    arguments += format == .png ? ["-png"] : ["-jpeg", "-jpegopt", "quality=78"]
    return try await sandbox.run(SandboxJob("pdftoppm", arguments + [.input], input: path))
  }
}
