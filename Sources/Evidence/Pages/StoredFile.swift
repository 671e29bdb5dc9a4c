/// An examined original in the blob store.
package struct StoredFile: Hashable, Sendable {
  package let path: String
  /// Lower-case hexadecimal digest of the content; names the derived pictures.
  package let digest: String
  package let kind: MediaKind

  /// - Returns: `nil` unless `digest` is 16 to 128 lower-case hexadecimal digits: it becomes part of a path.
  package init?(path: String, digest: String, kind: MediaKind) {
    let hex = digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard hex, (16...128).contains(digest.utf8.count), path.hasPrefix("/") else { return nil }
    self.path = path
    self.digest = digest
    self.kind = kind
  }
}
