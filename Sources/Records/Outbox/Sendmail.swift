internal import Foundation

/// The system's mail program (`/usr/sbin/sendmail` or what stands in for it), run on a lane of its own.
package struct Sendmail: Sendable {
  package let path: String
  /// The address letters come from.
  package let sender: String
  private let lane = BlockingLane("sendmail")

  package init(path: String, sender: String) {
    self.path = path
    self.sender = sender
  }

  package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
  }

  /// A program that does not answer is ended after this many seconds.
  private static let patience: TimeInterval = 30

  /// - Throws: ``Fault`` when the program cannot be started, fails or hangs.
  package func send(_ letter: Letter) async throws {
    guard Letter.isAddress(letter.address) else { throw Fault(description: "not an address") }
    let (path, sender) = (path, sender)
    try await lane.run { try Sendmail.run(path, sender: sender, letter) }
  }

  private static func run(_ path: String, sender: String, _ letter: Letter) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    // `-i`: a line with a single dot does not end the letter. `--`: what follows is an address, never an option.
    process.arguments = ["-i", "-f", sender, "--", letter.address]
    process.standardInput = try input(letter.message(from: sender))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw Fault(description: "cannot start \(path)") }
    let end = Date(timeIntervalSinceNow: patience)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.01) }
    if process.isRunning {
      process.terminate()
      process.waitUntilExit()
      throw Fault(description: "no answer within \(Int(patience)) seconds")
    }
    guard process.terminationStatus == 0 else {
      throw Fault(description: "ended with status \(process.terminationStatus)")
    }
  }

  /// A file that is already unlinked: unlike a pipe it can neither fill up nor break under a program that ends early.
  private static func input(_ text: String) throws -> FileHandle {
    let path = NSTemporaryDirectory() + "/letter-" + RandomText.hexadecimal(bytes: 12)
    defer { unlink(path) }
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forReadingAtPath: path)
    else { throw Fault(description: "no room for a temporary file") }
    return handle
  }
}
