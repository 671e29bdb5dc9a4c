/// Turns the files of a policy folder into a policy, or into the full list of what is wrong with them.
package enum PolicyLoading {
  /// - Parameters:
  ///   - sources: `policy.yaml`, `rounds/*.yaml` and `cases/**/*.yaml` of one folder.
  ///   - slug: the folder's name.
  ///   - sha256: lower-case hex digest of some bytes.
  package static func compile(
    slug: String, sources: [SourceFile], round: String, sha256: ([UInt8]) -> String
  ) throws(PolicyFaults) -> CompiledPolicy {
    throw PolicyFaults([])
  }
}
