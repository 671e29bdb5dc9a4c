internal import Foundation

/// A file descriptor with the few calls the store makes. Every call blocks: only on a lane.
final class BlobFile {
  private var descriptor: Int32
  let size: Int64

  /// - Throws: ``BlobFault/missing(_:)`` when there is no such file.
  init(reading path: String, hash: String) throws(BlobFault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? BlobFault.missing(hash) : .current("open")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .current("fstat") }
    size = Int64(status.st_size)
  }

  init(creating path: String) throws(BlobFault) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
    size = 0
    guard descriptor >= 0 else { throw .current("open") }
  }

  deinit { close() }

  func close() {
    guard descriptor >= 0 else { return }
    _ = Foundation.close(descriptor)
    descriptor = -1
  }

  func write(_ bytes: [UInt8]) throws(BlobFault) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .current("write")
      }
      offset += count
    }
  }

  /// - Returns: fewer bytes only at the end of the file.
  func read(at start: Int64, count: Int) throws(BlobFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var offset = 0
    while offset < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + offset }, count - offset, off_t(start) + offset)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw .current("pread")
      }
      if got == 0 { break }
      offset += got
    }
    bytes.removeLast(count - offset)
    return bytes
  }

  func synchronise() throws(BlobFault) {
    guard fsync(descriptor) == 0 else { throw .current("fsync") }
  }

  /// Makes a rename or a new entry in the directory durable.
  static func synchroniseDirectory(_ path: String) throws(BlobFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .current("open") }
    defer { _ = Foundation.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .current("fsync") }
  }
}

extension BlobFault {
  /// From `errno`, right after the call that failed.
  static func current(_ call: String) -> BlobFault {
    let code = errno
    return code == ENOSPC || code == EDQUOT ? .full : .failed(call: call, code: code)
  }
}
