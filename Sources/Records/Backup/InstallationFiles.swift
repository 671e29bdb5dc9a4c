internal import Foundation

/// What an installation needs besides the database and the materials, as paths inside its data directory.
struct InstallationFiles {
  private let directory: String

  init(_ directory: String) { self.directory = directory }

  /// With these what is sealed can be read and the log be signed: saved only when the operator asks for it.
  static let keys = ["master.key", "log/key", "log/key.next"]

  /// Root certificates and lists of revoked ones.
  private static let folders = ["trust"]

  func all(withKeys: Bool) throws -> [InstallationFile] {
    var paths = withKeys ? InstallationFiles.keys : []
    for folder in InstallationFiles.folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/\(folder)")) ?? []
      paths += names.sorted().map { "\(folder)/\($0)" }
    }
    return try paths.compactMap { path in
      let full = "\(directory)/\(path)"
      var facts = stat()
      guard stat(full, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
      return InstallationFile(
        path: path, mode: Int(facts.st_mode & 0o777), content: try Data(contentsOf: URL(fileURLWithPath: full)))
    }
  }

  /// - Throws: ``BackupFault/unreadable(_:)`` for a path that leads elsewhere.
  func write(_ file: InstallationFile) throws {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    guard !file.path.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw BackupFault.unreadable(file.path)
    }
    let place = "\(directory)/\(file.path)"
    let folder = URL(fileURLWithPath: place).deletingLastPathComponent().path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(file.mode & 0o777))
    guard descriptor >= 0 else { throw BlobFault.current("open") }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: file.content)
    guard fsync(descriptor) == 0 else { throw BlobFault.current("fsync") }
    try BlobFile.synchroniseDirectory(folder)
  }
}
