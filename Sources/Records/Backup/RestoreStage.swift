internal import Foundation

/// Where a restore works until all of it is found right: a folder inside the data directory.
struct RestoreStage {
  let directory: String
  let database: DatabaseAddress
  var path: String { directory + "/restoring" }

  /// - Throws: ``BackupFault/occupied(_:)`` unless the directory is empty, apart from what an earlier attempt left.
  init(_ directory: String, _ database: DatabaseAddress) throws {
    self.directory = URL(fileURLWithPath: directory).standardizedFileURL.path
    self.database = database
    let mine: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try FileManager.default.createDirectory(
      atPath: self.directory, withIntermediateDirectories: true, attributes: mine)
    // A volume of its own has the second by itself.
    let found = Set(try FileManager.default.contentsOfDirectory(atPath: self.directory))
    guard found.subtracting(["restoring", "lost+found"]).isEmpty else { throw BackupFault.occupied(directory) }
    if case .sqlite(let file?) = database, FileManager.default.fileExists(atPath: file) {
      throw BackupFault.occupied(file)
    }
    if found.contains("restoring") { try FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false, attributes: mine)
  }

  /// Everything gets its place, the database last.
  func settle() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    let last = names.filter { $0.hasPrefix("duixian.sqlite") }.sorted(by: >)
    try BlobFile.synchroniseDirectory(path)
    for name in names.filter({ !last.contains($0) }) + last {
      guard rename("\(path)/\(name)", "\(directory)/\(name)") == 0 else { throw BlobFault.current("rename") }
    }
    try BlobFile.synchroniseDirectory(directory)
    try FileManager.default.removeItem(atPath: path)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
