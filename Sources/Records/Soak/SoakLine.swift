/// What the soak writer says once a command is acknowledged; one line of text.
package struct SoakLine: Hashable, Sendable {
  package let stream: StreamID
  package let version: Int
  /// The file the command spoke of.
  package let blob: String?

  package var text: String { "\(stream) \(version) \(blob ?? "-")" }

  package init(stream: StreamID, version: Int, blob: String?) {
    self.stream = stream
    self.version = version
    self.blob = blob
  }

  /// - Returns: `nil` for a line that was cut off.
  package init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, let stream = StreamID(parts[0]), let version = Int(parts[1]),
      parts[2] == "-" || parts[2].utf8.count == 64
    else { return nil }
    self.init(stream: stream, version: version, blob: parts[2] == "-" ? nil : parts[2])
  }
}
