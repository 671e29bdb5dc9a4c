internal import SMCrypto

extension StoredFile {
  /// A file of this host, examined and hashed; for files that no store has taken in yet.
  package static func examined(_ path: String) async throws(FileRefusal) -> StoredFile {
    guard case .accepted(let file) = await FileExamination().verdict(ofFileAt: path) else {
      throw await FileExamination().verdict(ofFileAt: path).refusal ?? FileRefusal(.unreadable)
    }
    let digest = await DerivedCache.off { Self.digest(path) }
    guard let digest, let stored = StoredFile(path: path, digest: digest, kind: file.kind) else {
      throw FileRefusal(.unreadable)
    }
    return stored
  }

  private static func digest(_ path: String) -> String? {
    guard let file = try? FileBytes(path: path) else { return nil }
    var hash = StreamingHash(.sm3)
    var offset = 0
    while offset < file.count {
      guard let block = try? file.read(at: offset, 1 << 20) else { return nil }
      hash.update(block)
      offset += block.count
    }
    return hash.finished().hex
  }
}
