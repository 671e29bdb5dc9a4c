import ArgumentParser
import Foundation
import Standards

/// The bytes of a table, from a file or standard input.
final class CSVSource {
  let path: String
  /// Bytes, where they are known beforehand.
  let size: Int?
  private let handle: Int32

  /// Exits with 2 where the file cannot be opened.
  init(_ path: String) throws {
    self.path = path
    handle = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard handle >= 0, fstat(handle, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      throw CSVSource.unreadable(path)
    }
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  deinit { if handle > 0 { close(handle) } }

  func read(_ space: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let got = Foundation.read(handle, space.baseAddress, space.count)
      if got >= 0 { return got }
      if errno != EINTR { throw CSVSource.unreadable(path) }
    }
  }

  private static func unreadable(_ path: String) -> ExitCode {
    CommandFailure.explain(
      path, Phrase(zh: "无法读取文件。", en: "The file cannot be read."),
      Phrase(zh: "请检查路径和权限。", en: "Check the path and its permissions."))
    return ExitCode(2)
  }
}

/// The file that `--out` names.
final class AwardFile {
  private let path: String
  private let handle: Int32

  /// Exits with 2 where the file cannot be written.
  init(_ path: String) throws {
    self.path = path
    handle = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard handle >= 0 else { throw AwardFile.unwritable(path) }
  }

  deinit { close(handle) }

  func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { Foundation.write(handle, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw AwardFile.unwritable(path) }
      done += put
    }
  }

  private static func unwritable(_ path: String) -> ExitCode {
    CommandFailure.explain(
      path, Phrase(zh: "无法写入文件。", en: "The file cannot be written."),
      Phrase(zh: "请检查路径、权限和磁盘空间。", en: "Check the path, its permissions and the disk's space."))
    return ExitCode(2)
  }
}
