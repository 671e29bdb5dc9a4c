import Foundation
import Synchronization

/// Stands between a program and a PostgreSQL and, when told to, cuts the line at a COMMIT: before the server hears of
/// it, or after, so that only the answer is lost.
final class CommitThief: Sendable {
  enum Theft { case command, answer }

  let folder: String
  private let server: String
  private let planned = Mutex<Theft?>(nil)
  private let thefts = Mutex(0)

  var count: Int { thefts.withLock { $0 } }

  /// - Parameter server: the folder of the server's socket.
  init(before server: String) throws {
    signal(SIGPIPE, SIG_IGN)
    self.server = server
    folder = "/tmp/duixian-thief-\(UInt32.random(in: 0...UInt32.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let listener = try CommitThief.socket()
    try CommitThief.with(path: folder + "/.s.PGSQL.5432") { bind(listener, $0, $1) }
    listen(listener, 16)
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        Thread.detachNewThread { self.serve(client) }
      }
    }
  }

  func steal(_ theft: Theft) { planned.withLock { $0 = theft } }

  private func serve(_ client: Int32) {
    guard let upstream = try? CommitThief.socket(),
      (try? CommitThief.with(path: server + "/.s.PGSQL.5432") { connect(upstream, $0, $1) }) != nil
    else { return }
    let gone = Mutex(false)
    func hangUp() {
      gone.withLock { $0 = true }
      shutdown(client, Int32(SHUT_RDWR))
      shutdown(upstream, Int32(SHUT_RDWR))
    }
    let answers = Thread {
      while let bytes = CommitThief.read(upstream), !gone.withLock({ $0 }) {
        CommitThief.write(bytes, to: client)
      }
      shutdown(client, Int32(SHUT_RDWR))
    }
    answers.start()
    while let bytes = CommitThief.read(client) {
      if bytes.range(of: Data("; commit".utf8)) != nil, let theft = planned.withLock({ $0 }) {
        planned.withLock { $0 = nil }
        thefts.withLock { $0 += 1 }
        if theft == .answer {
          gone.withLock { $0 = true }
          CommitThief.write(bytes, to: upstream)
          // Time enough for the server to do it.
          Thread.sleep(forTimeInterval: 0.2)
        }
        hangUp()
        return
      }
      CommitThief.write(bytes, to: upstream)
    }
    hangUp()
  }

  private static func socket() throws -> Int32 {
    let descriptor = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw CocoaError(.fileNoSuchFile) }
    return descriptor
  }

  private static func with(path: String, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
    guard status == 0 else { throw CocoaError(.fileNoSuchFile) }
  }

  private static func read(_ descriptor: Int32) -> Data? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(descriptor, &buffer, buffer.count)
    return count > 0 ? Data(buffer[..<count]) : nil
  }

  private static func write(_ bytes: Data, to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }
}
