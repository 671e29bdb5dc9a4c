internal import Glibc

/// A folder for the files that installed programs insist on writing; gone afterwards with what lies in it.
enum ScratchFolder {
  static func with<Result>(_ work: (String) throws(SandboxFailure) -> Result) throws(SandboxFailure) -> Result {
    var template = Array("/tmp/duixian-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .couldNotStart(errno: errno) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { remove(path) }
    return try work(path)
  }

  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var at = 0
    while at < bytes.count {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + at }, bytes.count - at) }
      guard written > 0 else { return false }
      at += written
    }
    return true
  }

  /// Links are not followed: whatever a program left behind is removed as what it is.
  private static func remove(_ folder: String) {
    if let listing = opendir(folder) {
      while let entry = readdir(listing) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink(folder + "/" + name) }
      }
      closedir(listing)
    }
    rmdir(folder)
  }
}
