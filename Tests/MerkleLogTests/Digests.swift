import SMCrypto

@testable import MerkleLog

/// Leaves and hashes for the tests.
enum Digests {
  /// The eight entries that the tests of RFC 6962 logs share.
  static let entries = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
  ].map { Hex.bytes(of: $0) ?? [] }

  static func hex(_ texts: String...) -> [Digest] { texts.compactMap { Digest(hex: $0) } }

  static func leaves(_ count: Int) -> [Digest] { (0..<count).map { TreeHash.leaf(Array("leaf \($0)".utf8)) } }

  /// The definition of RFC 6962 §2.1 word for word, for comparison.
  static func root(_ leaves: some Collection<Digest>) -> Digest {
    let leaves = Array(leaves)
    if leaves.isEmpty { return SM3.digest(of: "") }
    if leaves.count == 1 { return leaves[0] }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return SM3.digest(of: [1] + root(leaves[..<split]).bytes + root(leaves[split...]).bytes)
  }

  static func proof(_ plan: ProofPlan?, _ leaves: [Digest]) -> [Digest] {
    plan?.hashes { root(leaves[($0.index << $0.height)..<(($0.index + 1) << $0.height)]) } ?? []
  }
}
