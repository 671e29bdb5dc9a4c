internal import Dispatch
internal import Glibc

/// A folder of things made from blobs; safe to delete at any time.
struct DerivedCache: Sendable {
  let folder: String
  private static let queue = DispatchQueue(label: "derived-cache", attributes: .concurrent)

  func bytes(_ name: String, of file: StoredFile) async -> [UInt8]? {
    let path = path(name, file)
    return await Self.off { (try? FileBytes(path: path)).flatMap { try? $0.read(at: 0, $0.count) } }
  }

  /// `nil` unless it is there.
  func location(_ name: String, of file: StoredFile) async -> String? {
    let path = path(name, file)
    return await Self.off { access(path, R_OK) == 0 ? path : nil }
  }

  /// Failure to store is not an error: the thing is made again next time.
  func store(_ bytes: [UInt8], _ name: String, of file: StoredFile) async {
    let path = path(name, file)
    let shelf = shelf(file)
    let unfinished = path + ".\(UInt64.random(in: .min ... .max))"
    await Self.off {
      mkdir(folder, 0o700)
      mkdir(shelf, 0o700)
      let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { return }
      let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
      if written != bytes.count || rename(unfinished, path) != 0 { unlink(unfinished) }
    }
  }

  private func shelf(_ file: StoredFile) -> String { folder + "/" + file.digest.prefix(2) }
  private func path(_ name: String, _ file: StoredFile) -> String { shelf(file) + "/" + file.digest + "-" + name }

  static func off<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in queue.async { continuation.resume(returning: work()) } }
  }
}
