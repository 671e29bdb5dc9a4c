package import Casework
package import Evidence
package import PolicyCore
package import Records
package import Standards

/// An invented round as real users would have made it, from the first account to the first payment: every step is a
/// command by somebody who may give it, at a moment between the end of August and the demonstration's start.
package struct DemoRound: Sendable {
  private static let doneKey = "demo.round"

  let office: Office
  let blobs: BlobStore
  let settings: Settings
  let policy: CompiledPolicy
  let calendar: WorkingCalendar
  let sandbox: Sandbox?

  package init(
    office: Office, archive: Archive, policy: CompiledPolicy, calendar: WorkingCalendar, sandbox: Sandbox?
  ) {
    self.office = office
    self.blobs = archive.blobs
    self.settings = archive.settings
    self.policy = policy
    self.calendar = calendar
    self.sandbox = sandbox
  }

  /// Makes the round, once, in an installation that has no case yet. All of it is recorded in one transaction: killed
  /// before its end, nothing is, and the next start begins anew with the same files.
  /// - Parameters:
  ///   - officials: the accounts of those who handle the cases, opened first.
  ///   - end: the demonstration's start; nothing happens at or after it.
  /// - Returns: whether the round was made now.
  @discardableResult
  package func make(
    officials: [AccountOpened], before end: Instant, plan: DemoPlan = .full
  ) async throws -> Bool {
    guard try await settings.value(DemoRound.doneKey) == nil, try await isEmpty() else { return false }
    let cast = DemoApplicant.cast(plan)
    let files = try await DemoFiles(blobs: blobs, sandbox: sandbox).keep(cast.flatMap(\.allPapers), of: cast)
    let answers = PolicyAnswers(policy)
    var script = DemoScript(
      policy: policy, terms: ProcessTerms(policy, calendar: calendar), files: files, answers: answers, end: end)
    script.open(officials)
    for applicant in cast { script.play(applicant) }
    script.playRound(cast)
    let (policy, machine) = (policy, office.world.machine)
    let shown = cast.filter(\.isShown).flatMap { applicant in
      applicant.allPapers.compactMap { paper in files[paper].map { (applicant, paper, $0) } }
    }
    let done = Act("is complete", at: end.adding(seconds: -1), by: .system) { desk in
      for (applicant, paper, kept) in shown {
        let file = kept.attachment(paper, of: applicant, id: "shown")
        let key = ReadingKey(digest: file.hash, expecting: policy.material(file.material)?.documents ?? [])
        try ReadingQueue.add(
          key, mediaType: file.mediaType, applicant: applicant.enterprise.rawValue, isUrgent: true, at: machine(),
          desk.transaction)
      }
      try Settings.set(DemoRound.doneKey, to: "1", desk.transaction)
    }
    try await Office(office.engine, world: answers.remembering(office.world)).perform(script.ordered() + [done])
    return true
  }

  private func isEmpty() async throws -> Bool {
    try await office.read { desk in
      try desk.transaction.row("select 1 as found from events where stream like 'case:%' limit 1") == nil
    }
  }
}
