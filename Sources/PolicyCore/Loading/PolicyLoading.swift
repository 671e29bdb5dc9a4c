internal import Standards

/// Turns the files of a policy folder into a policy, or into the full list of what is wrong with them.
package enum PolicyLoading {
  /// - Parameters:
  ///   - slug: the folder's name.
  ///   - sources: every yaml file of the folder: its chapters at the root, `rounds/*.yaml`, `cases/**/*.yaml`.
  ///   - round: the round's id.
  ///   - sha256: lower-case hex digest of some bytes.
  package static func compile(
    slug: String, sources: [SourceFile], round: String, sha256: ([UInt8]) -> String
  ) throws(PolicyFaults) -> CompiledPolicy {
    let log = FaultLog()
    let folder = PolicyFolder(sources, log: log)
    reportFolder(folder)
    guard
      let policy = assemble(
        slug: slug, folder: folder, round: round,
        hash: hash(of: deciding(folder, sources, round: round), sha256: sha256)),
      !log.hasErrors
    else { throw PolicyFaults(log.sorted) }
    EmbeddedCases.run(folder.cases, against: policy)
    guard !log.hasErrors else { throw PolicyFaults(log.sorted) }
    return policy
  }

  /// Looks for everything that is wrong with a programme, in all its chapters, rounds and cases at once. A file that
  /// cannot be parsed keeps no other file from being checked.
  package static func check(slug: String, sources: [SourceFile], sha256: ([UInt8]) -> String) -> PolicyCheck {
    let log = FaultLog()
    let folder = PolicyFolder(sources, log: log)
    reportFolder(folder)
    var ids: [String] = []
    for id in folder.rounds.compactMap({ $0["round"]?["id"]?.scalar }) where !ids.contains(id) { ids.append(id) }
    if ids.isEmpty, !sources.contains(where: { $0.path.hasPrefix("rounds/") }) {
      log.add(
        PolicyFault(
          file: "rounds/", line: 1, column: 1, code: "unknown-round",
          message: Phrase(zh: "没有任何批次。", en: "There is no round."),
          remedy: Phrase(zh: "在 rounds/ 里写上一个批次。", en: "Add one under rounds/.")))
    }
    var compiled: [CompiledPolicy] = []
    var held: [String: Int] = [:]
    for id in ids.isEmpty ? [nil] : ids.map(Optional.some) {
      let before = log.errorCount
      let policy = assemble(
        slug: slug, folder: folder, round: id,
        hash: hash(of: deciding(folder, sources, round: id ?? ""), sha256: sha256))
      guard let policy, log.errorCount == before, log.lost.isEmpty else { continue }
      held[policy.round.id] = EmbeddedCases.run(folder.cases, against: policy)
      compiled.append(policy)
    }
    return PolicyCheck(
      slug: slug, rounds: ids.sorted(), cases: EmbeddedCases.count(folder.cases), casesByRound: held,
      policies: log.hasErrors ? [] : compiled, faults: log.sorted)
  }

  private static func reportFolder(_ folder: PolicyFolder) {
    RoundChecks.report(folder)
    DuplicateChecks.report(folder)
  }

  /// The ids of the rounds in the folder, in order.
  package static func rounds(in sources: [SourceFile]) -> [String] {
    PolicyFolder(sources, log: FaultLog()).rounds.compactMap { $0["round"]?["id"]?.scalar }.sorted()
  }
}
