internal import Foundation
internal import SMCrypto

/// The operator's key for backups, in a file that nobody else may read. Without it a backup opens to nobody.
package struct BackupKey: Sendable {
  let key: SymmetricKey

  private static let heading = "duixian backup key 1"

  init(_ key: SymmetricKey) { self.key = key }

  /// Tells one key from another and nothing about it; 16 hexadecimal digits.
  package var name: String {
    get throws { String(KeyedHash.code(.sm3, key: key, message: Array("duixian/backup/name".utf8)).hex.prefix(16)) }
  }

  /// What a file of the record is called in a backup: without the key nobody can tell whether a paper they have is in it.
  func name(ofBlob hash: String) -> String {
    KeyedHash.code(.sm3, key: key, message: Array("duixian/backup/blob/\(hash)".utf8)).hex
  }

  /// - Throws: ``BackupFault/keyMissing(_:)``, ``BackupFault/keyOpen(_:mode:)``, ``BackupFault/keyUnreadable(_:)``.
  package init(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? BackupFault.keyMissing(path) : BackupFault.keyUnreadable(path)
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw BackupFault.keyUnreadable(path)
    }
    guard facts.st_mode & 0o077 == 0 else { throw BackupFault.keyOpen(path, mode: Int(facts.st_mode & 0o777)) }
    let text = String(decoding: try handle.read(upToCount: 1000) ?? Data(), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count == 2, lines[0] == BackupKey.heading, let bytes = Hex.bytes(of: lines[1]),
      let key = try? SymmetricKey(bytes)
    else { throw BackupFault.keyUnreadable(path) }
    self.init(key)
  }

  /// Makes the file with a new key; no file is overwritten.
  /// - Throws: ``BackupFault/keyUnwritable(_:)``.
  package static func make(at path: String) throws -> BackupKey {
    let bytes = try SecureRandom.bytes(SymmetricKey.size)
    let text = Array("\(heading)\n\(Hex.text(of: bytes))\n".utf8)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BackupFault.keyUnwritable(path) }
    defer { _ = close(descriptor) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard write(descriptor, text, text.count) == text.count, fsync(descriptor) == 0,
      (try? BlobFile.synchroniseDirectory(folder)) != nil
    else { throw BackupFault.keyUnwritable(path) }
    return BackupKey(try SymmetricKey(bytes))
  }
}
