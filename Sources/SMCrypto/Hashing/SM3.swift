/// SM3 (GB/T 32905-2016).
package enum SM3 {
  package static func digest(of bytes: some Sequence<UInt8>) -> Digest {
    var hash = StreamingHash(.sm3)
    hash.update(bytes)
    return hash.finished()
  }

  /// Of the text's UTF-8 bytes.
  package static func digest(of text: String) -> Digest { digest(of: text.utf8) }

  package static func streaming() -> StreamingHash { StreamingHash(.sm3) }
}
