internal import CGlibc
internal import Glibc

/// Random access to a file's bytes without loading it; blocking, so never on the cooperative pool.
final class FileBytes: Sendable {
  let count: Int
  private let descriptor: Int32
  private let memory: [UInt8]

  init(_ bytes: [UInt8]) {
    memory = bytes
    count = bytes.count
    descriptor = -1
  }

  /// - Throws: `.unreadable` when there is no such regular file or it cannot be opened.
  init(path: String) throws(FileRefusal) {
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard opened >= 0 else { throw FileRefusal(.unreadable) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw FileRefusal(.unreadable)
    }
    descriptor = opened
    memory = []
    count = Int(status.st_size)
  }

  /// A file of the kernel's, whose size is not known beforehand; at most 64 KB.
  static func small(_ path: String) throws(FileRefusal) -> [UInt8] {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw FileRefusal(.unreadable) }
    defer { close(opened) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let got = bytes.withUnsafeMutableBytes { Glibc.read(opened, $0.baseAddress, $0.count) }
    return Array(bytes[..<max(0, got)])
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// At most `length` bytes; fewer only at the end of the file.
  func read(at offset: Int, _ length: Int) throws(FileRefusal) -> [UInt8] {
    guard offset >= 0, offset < count, length > 0 else { return [] }
    let wanted = min(length, count - offset)
    if descriptor < 0 { return Array(memory[offset..<offset + wanted]) }
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while got < wanted, let start = buffer.baseAddress {
        let step = pread(descriptor, start + got, wanted - got, off_t(offset + got))
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { break }
        got += step
      }
      filled = got
    }
    guard got == wanted else { throw FileRefusal(.unreadable) }
    return bytes
  }
}

extension Collection where Element == UInt8, Index == Int {
  /// Where `text`'s bytes first occur.
  func first(_ text: StaticString) -> Int? {
    let distance: Int?? = withContiguousStorageIfAvailable { hay in
      guard let start = hay.baseAddress, let at = memmem(start, hay.count, text.utf8Start, text.utf8CodeUnitCount)
      else { return nil }
      return UnsafeRawPointer(at) - UnsafeRawPointer(start)
    }
    return (distance ?? nil).map { startIndex + $0 }
  }

  /// Where `text`'s bytes last occur.
  func last(_ text: StaticString) -> Int? {
    text.withUTF8Buffer { needle in
      guard let lead = needle.first, count >= needle.count else { return nil }
      for start in (startIndex...(endIndex - needle.count)).reversed() where self[start] == lead {
        if self[start..<start + needle.count].elementsEqual(needle) { return start }
      }
      return nil
    }
  }

  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { needle in count >= needle.count && prefix(needle.count).elementsEqual(needle) }
  }

  /// The unsigned little-endian number in `width` bytes at `offset` from the start, or `nil` past the end.
  func little(_ offset: Int, _ width: Int) -> Int? {
    guard offset >= 0, offset + width <= count else { return nil }
    return (0..<width).reversed().reduce(0) { $0 << 8 | Int(self[startIndex + offset + $1]) }
  }

  func big(_ offset: Int, _ width: Int) -> Int? {
    guard offset >= 0, offset + width <= count else { return nil }
    return (0..<width).reduce(0) { $0 << 8 | Int(self[startIndex + offset + $1]) }
  }
}
