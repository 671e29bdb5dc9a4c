import SMCrypto
import Testing

@testable import MerkleLog

/// Expected values were computed apart from this program, from the definitions of RFC 6962 with SM3.
@Suite struct TreeTests {
  @Test func `the roots of the shared test entries are those of the definition`() {
    let expected = Digests.hex(
      "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b",
      "2daef60e7a0b8f5e024c81cd2ab3109f2b4f155cf83adeb2ae5532f74a157fdf",
      "0b990fe0c7ad70f1bf1a1262f2c7908ea48146b14253a6db99f2917ab1f5cc4d",
      "209ec96a210d662a964772680e8544d18cab7b88ffec3e00962220349b56ea56",
      "28e4e307ef6d2d0c62d84b11ef96e835efe490f35b93c8f024ecfe38c8dd4377",
      "bb10c996aeebbcdc69be3715fc847344de77442d37a5ab8213da9f41785b103b",
      "8723c1ab1f82ddfba4a3733ac0c80d936d9f4c208c7dbc8cc81ca9fff8584f66",
      "bd36c22a1ac6ff4308e0c3cc1a85bf0ffa30538ec60a55c70413ab15d45db4d2",
      "bc48ba7a709184b5f2a631e1adeb8dc2a0d4c018c1d6cc89b5664fe154c93b38")
    var frontier = Frontier()
    #expect(frontier.root == expected[0])
    for (index, entry) in Digests.entries.enumerated() {
      frontier.append(TreeHash.leaf(entry))
      #expect(frontier.root == expected[index + 1])
    }
    #expect(frontier.size == 8)
  }

  @Test func `inclusion proofs of the shared test entries are those of the definition`() {
    let leaves = Digests.entries.map(TreeHash.leaf)
    #expect(Digests.proof(.inclusion(of: 0, in: 1), leaves) == [])
    #expect(
      Digests.proof(.inclusion(of: 5, in: 8), leaves)
        == Digests.hex(
          "a798bfdb4164a6c7b41a6faecc5c3155cf04d38929dcbd4fe21dea29071aac64",
          "155f6ed4ccfa83510c9416c99b48f41aa5b12e443546bee1b501a7b281e5132a",
          "28e4e307ef6d2d0c62d84b11ef96e835efe490f35b93c8f024ecfe38c8dd4377"))
    #expect(
      Digests.proof(.inclusion(of: 1, in: 5), leaves)
        == Digests.hex(
          "2daef60e7a0b8f5e024c81cd2ab3109f2b4f155cf83adeb2ae5532f74a157fdf",
          "2489bde054a243baddcdf4fca1bae37cc910a6d9d85fdb9e1a826d7fc114f9a8",
          "a798bfdb4164a6c7b41a6faecc5c3155cf04d38929dcbd4fe21dea29071aac64"))
    #expect(ProofPlan.inclusion(of: 8, in: 8) == nil)
  }

  @Test func `consistency proofs of the shared test entries are those of the definition`() {
    let leaves = Digests.entries.map(TreeHash.leaf)
    #expect(Digests.proof(.consistency(from: 1, to: 1), leaves) == [])
    #expect(
      Digests.proof(.consistency(from: 6, to: 8), leaves)
        == Digests.hex(
          "6f5566cd4dfab1605e73be3ce132f38de996be0094142731e1eb2ab2e001daca",
          "155f6ed4ccfa83510c9416c99b48f41aa5b12e443546bee1b501a7b281e5132a",
          "28e4e307ef6d2d0c62d84b11ef96e835efe490f35b93c8f024ecfe38c8dd4377"))
    #expect(
      Digests.proof(.consistency(from: 2, to: 5), leaves)
        == Digests.hex(
          "2489bde054a243baddcdf4fca1bae37cc910a6d9d85fdb9e1a826d7fc114f9a8",
          "a798bfdb4164a6c7b41a6faecc5c3155cf04d38929dcbd4fe21dea29071aac64"))
    #expect(ProofPlan.consistency(from: 0, to: 3) == nil)
    #expect(ProofPlan.consistency(from: 4, to: 3) == nil)
  }

  @Test func `every leaf of every tree up to forty is proven, and nothing else`() {
    let leaves = Digests.leaves(40)
    var frontier = Frontier()
    for size in 1...40 {
      frontier.append(leaves[size - 1])
      #expect(frontier.root == Digests.root(leaves.prefix(size)))
      for index in 0..<size {
        let path = Digests.proof(.inclusion(of: index, in: size), leaves)
        #expect(ProofCheck.root(leaf: leaves[index], at: index, in: size, path: path) == frontier.root)
        let other = (index + 1) % size
        if size > 1 {
          #expect(ProofCheck.root(leaf: leaves[other], at: index, in: size, path: path) != frontier.root)
          #expect(ProofCheck.root(leaf: leaves[index], at: other, in: size, path: path) != frontier.root)
          #expect(ProofCheck.root(leaf: leaves[index], at: index, in: size, path: path.dropLast()) != frontier.root)
        }
        #expect(
          ProofCheck.root(leaf: leaves[index], at: index, in: size, path: path + [leaves[0]]) != frontier.root)
      }
    }
  }

  @Test func `every tree up to thirty-three is consistent with those before it, and with no others`() {
    let leaves = Digests.leaves(33)
    let roots = (0...33).map { Digests.root(leaves.prefix($0)) }
    for size in 1...33 {
      for old in 1...size {
        let path = Digests.proof(.consistency(from: old, to: size), leaves)
        #expect(ProofCheck.isConsistent(old: old, oldRoot: roots[old], size: size, root: roots[size], path: path))
        #expect(!ProofCheck.isConsistent(old: old, oldRoot: roots[old - 1], size: size, root: roots[size], path: path))
        if old < size {
          #expect(
            !ProofCheck.isConsistent(old: old, oldRoot: roots[old], size: size, root: roots[size - 1], path: path))
          #expect(
            !ProofCheck.isConsistent(
              old: old, oldRoot: roots[old], size: size, root: roots[size], path: path + [leaves[0]]))
          #expect(
            !ProofCheck.isConsistent(
              old: old, oldRoot: roots[old], size: size, root: roots[size], path: path.dropLast()))
        }
        #expect(!ProofCheck.isConsistent(old: size + 1, oldRoot: roots[0], size: size, root: roots[size], path: path))
      }
    }
    #expect(ProofCheck.isConsistent(old: 0, oldRoot: TreeHash.empty, size: 3, root: roots[3], path: []))
  }
}
