internal import FoundationEssentials
internal import Glibc

/// A confined program's side of the conversation: blocking, for a program does nothing else meanwhile.
enum StandardStreams {
  /// - Returns: `nil` at the end of the input.
  static func read(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var at = 0
    while at < count {
      let got = bytes.withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress.map { $0 + at }, count - at) }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      at += got
    }
    return bytes
  }

  /// Ends the program when nobody listens any more.
  static func write(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      let sent = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress.map { $0 + at }, bytes.count - at) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { exit(1) }
      at += sent
    }
  }

  static func json(_ value: some Encodable) -> [UInt8] {
    (try? JSONEncoder().encode(value)).map { [UInt8]($0) } ?? []
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
