/// SHA-256 (FIPS 180-4).
package enum SHA256 {
  package static func digest(of bytes: some Sequence<UInt8>) -> Digest {
    var hash = StreamingHash(.sha256)
    hash.update(bytes)
    return hash.finished()
  }

  /// Of the text's UTF-8 bytes.
  package static func digest(of text: String) -> Digest { digest(of: text.utf8) }

  package static func streaming() -> StreamingHash { StreamingHash(.sha256) }
}
