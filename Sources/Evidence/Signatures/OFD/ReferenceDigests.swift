internal import SMCrypto

/// The digests of a package's parts against those a signature lists.
struct ReferenceDigests {
  /// Paths as listed whose digest differs or whose part is missing.
  let broken: [String]
  /// Entry names that the signature protects.
  let covered: Set<String>

  /// - Returns: `nil` for a digest method that is not accepted, MD5 above all.
  init?(_ description: OFDSignatureDescription, in package: OFDPackage) {
    guard let algorithm = ReferenceDigests.algorithm(description.digestMethod) else { return nil }
    var broken: [String] = []
    var covered: Set<String> = []
    for reference in description.references {
      guard let entry = package.resolve(reference.path, from: description.path) else {
        broken.append(reference.path)
        continue
      }
      covered.insert(entry.name)
      guard let content = try? package.archive.contents(of: entry),
        let listed = Base64.bytes(of: reference.value), listed == algorithm.digest(of: content)
      else {
        broken.append(reference.path)
        continue
      }
    }
    self.broken = broken
    self.covered = covered
  }

  private static func algorithm(_ name: String) -> HashAlgorithm? {
    switch name.uppercased() {
    case "", "SM3", "1.2.156.10197.1.401", "1.2.156.10197.1.401.1", "1.2.156.10197.1.401.2": .sm3
    case "SHA1", "SHA-1", "1.3.14.3.2.26": .sha1
    case "SHA256", "SHA-256", "2.16.840.1.101.3.4.2.1": .sha256
    default: nil
    }
  }
}
