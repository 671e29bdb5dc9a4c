internal import Foundation
internal import Standards

/// Where backups are: `key-name`, `snapshots/MOMENT-CHANCE`, `blobs/ab/abcd…`. Everything but the key's name is sealed.
package struct BackupFolder: Sendable {
  package let path: String
  let key: BackupKey

  /// - Throws: ``BackupFault/otherKey(_:)``.
  package init(path: String, key: BackupKey) throws {
    self.path = path
    self.key = key
    let found = try? String(contentsOfFile: path + "/key-name", encoding: .utf8)
    guard try found == nil || found == key.name + "\n" else { throw BackupFault.otherKey(path) }
  }

  /// Makes what is missing.
  func prepare() throws {
    let mine: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    for folder in ["/snapshots", "/unfinished"] + (UInt8.min...UInt8.max).map({ "/blobs/\([$0].hexadecimal)" }) {
      try FileManager.default.createDirectory(
        atPath: path + folder, withIntermediateDirectories: true, attributes: mine)
    }
    for folder in ["", "/blobs"] { try BlobFile.synchroniseDirectory(path + folder) }
    guard !FileManager.default.fileExists(atPath: path + "/key-name") else { return }
    try Data("\(key.name)\n".utf8).write(to: URL(fileURLWithPath: path + "/key-name"), options: .atomic)
  }

  /// Names of the snapshots that are whole, oldest first.
  package func snapshots() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/snapshots")) ?? []).sorted()
  }

  /// - Parameter name: `nil` for the newest.
  /// - Throws: ``BackupFault/noSnapshot(_:)``.
  func snapshot(named name: String?) throws -> String {
    let all = snapshots()
    guard let found = name.map({ all.contains($0) ? $0 : nil }) ?? all.last else {
      throw BackupFault.noSnapshot(path)
    }
    return found
  }

  /// Sorts by time.
  func newName(at moment: Instant) -> String {
    let digits = moment.description.prefix(23).filter { $0.isNumber || $0 == "T" }
    return "\(digits)-\(RandomText.hexadecimal(bytes: 4))"
  }

  func writer(of name: String) throws -> SealedFileWriter {
    try SealedFileWriter(temporary: "\(path)/unfinished/\(RandomText.hexadecimal(bytes: 12))", key: key, name: name)
  }

  func place(ofSnapshot name: String) -> String { "\(path)/snapshots/\(name)" }
  func reader(ofSnapshot name: String) throws -> SealedFileReader {
    try SealedFileReader(path: place(ofSnapshot: name), key: key, name: "snapshot/\(name)")
  }

  func place(ofBlob hash: String) -> String {
    let name = key.name(ofBlob: hash)
    return "\(path)/blobs/\(name.prefix(2))/\(name)"
  }
  func reader(ofBlob hash: String) throws -> SealedFileReader {
    try SealedFileReader(path: place(ofBlob: hash), key: key, name: "blob/\(hash)")
  }

  /// Whether the file is there and as long as it must be; files get their names only when they are whole.
  func holds(_ blob: Blob) -> Bool {
    var facts = stat()
    return stat(place(ofBlob: blob.hash), &facts) == 0 && Int64(facts.st_size) == SealedFileWriter.length(of: blob.size)
  }

  /// - Returns: `nil` when there is no readable one before.
  func moment(ofSnapshot name: String?) -> Instant? {
    guard let name, let reader = try? reader(ofSnapshot: name),
      case .heading(let heading)? = try? SnapshotFrame.next(reader)
    else { return nil }
    return heading.moment
  }
}
