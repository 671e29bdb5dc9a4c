internal import Foundation
internal import MerkleLog
internal import SMCrypto

/// The signing key of the log, in a file that nobody but the platform's user may read.
package struct LogKeyFile: Sendable {
  package enum Fault: Error, Hashable, Sendable {
    /// Somebody else may read the file; its mode in octal.
    case openToOthers(path: String, mode: String)
    case unreadable(path: String)
    case cannotWrite(path: String, code: Int32)
  }

  package let path: String

  package init(path: String) { self.path = path }

  /// Where the next key waits during a rotation.
  var next: LogKeyFile { LogKeyFile(path: path + ".next") }

  /// - Returns: `nil` when there is no file.
  func read() throws -> LogSigner? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw Fault.unreadable(path: path)
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Fault.unreadable(path: path) }
    let mode = status.st_mode & 0o7777
    guard mode & 0o077 == 0 else { throw Fault.openToOthers(path: path, mode: String(mode, radix: 8)) }
    let lines = String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self).split(separator: "\n").map(
      String.init)
    guard lines.count == 4, lines[0] == LogKeyFile.heading, let scalar = Hex.bytes(of: lines[2]),
      let point = Hex.bytes(of: lines[3]), let key = try? SM2PrivateKey(scalar: scalar, publicPoint: point),
      let signer = LogSigner(name: lines[1], key: key)
    else { throw Fault.unreadable(path: path) }
    return signer
  }

  /// - Throws: ``Fault/cannotWrite(path:code:)``, also when the file exists.
  func write(_ signer: LogSigner) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let lines = [
      LogKeyFile.heading, signer.log.name, Hex.text(of: try signer.scalar()), Hex.text(of: signer.log.key.point),
    ]
    let text = lines.joined(separator: "\n") + "\n"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Fault.cannotWrite(path: path, code: errno) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: Data(text.utf8))
    guard fsync(descriptor) == 0 else { throw Fault.cannotWrite(path: path, code: errno) }
    try BlobFile.synchroniseDirectory(folder)
  }

  /// The next key takes this one's place.
  func promoteNext() throws {
    guard rename(next.path, path) == 0 else { throw Fault.cannotWrite(path: path, code: errno) }
    try BlobFile.synchroniseDirectory(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  func removeNext() { _ = unlink(next.path) }

  private static let heading = "duixian log key 1"
}
