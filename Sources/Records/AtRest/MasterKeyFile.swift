internal import Foundation

/// The file of the operator's keys: readable by its owner alone, replaced as a whole.
package struct MasterKeyFile: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// Where it is unless the operator names another place.
  package static func path(in directory: String) -> String { directory + "/master.key" }

  package var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// - Throws: ``VaultFault/keyFileMissing(_:)``, ``VaultFault/keyFileOpen(_:mode:)``,
  ///   ``VaultFault/keyFileUnreadable(_:)``.
  package func read() throws -> MasterKeys {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? VaultFault.keyFileMissing(path) : VaultFault.keyFileUnreadable(path)
    }
    defer { _ = Foundation.close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw VaultFault.keyFileUnreadable(path)
    }
    guard facts.st_mode & 0o077 == 0 else { throw VaultFault.keyFileOpen(path, mode: Int(facts.st_mode & 0o777)) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    guard let bytes = try handle.read(upToCount: 1 << 20),
      let keys = MasterKeys(text: String(decoding: bytes, as: UTF8.self))
    else { throw VaultFault.keyFileUnreadable(path) }
    return keys
  }

  /// Makes the file with one key, whole or not at all; nobody's file is overwritten.
  /// - Returns: the keys of whoever was first, when several programs start on one folder.
  func create() throws -> MasterKeys {
    var keys = MasterKeys([:])
    try keys.addVersion()
    let next = "\(path).\(RandomText.hexadecimal(bytes: 8))"
    try write(keys, to: next, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
    defer { unlink(next) }
    guard link(next, path) == 0 else {
      guard errno == EEXIST else { throw VaultFault.keyFileUnwritable(path) }
      return try read()
    }
    try synchroniseFolder()
    return keys
  }

  /// The former content or the new one is there at any moment, never a part.
  func replace(with keys: MasterKeys) throws {
    let next = path + ".next"
    unlink(next)
    try write(keys, to: next, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
    guard rename(next, path) == 0 else { throw VaultFault.keyFileUnwritable(path) }
    try synchroniseFolder()
  }

  private func write(_ keys: MasterKeys, to path: String, _ flags: Int32) throws {
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw VaultFault.keyFileUnwritable(path) }
    defer { _ = Foundation.close(descriptor) }
    let text = Array(keys.text.utf8)
    guard fchmod(descriptor, 0o600) == 0, Foundation.write(descriptor, text, text.count) == text.count,
      fsync(descriptor) == 0
    else { throw VaultFault.keyFileUnwritable(path) }
    try synchroniseFolder()
  }

  private func synchroniseFolder() throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do { try BlobFile.synchroniseDirectory(folder) } catch { throw VaultFault.keyFileUnwritable(path) }
  }
}
