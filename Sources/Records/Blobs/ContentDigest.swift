internal import SMCrypto

/// The digest of a text, as of a file: SM3 in lower-case hexadecimal.
package enum ContentDigest {
  package static func hex(_ text: String) -> String { SM3.digest(of: text).hex }
}
