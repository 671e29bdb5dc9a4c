internal import Casework
internal import Logging
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards

/// The policies when the program starts: what the folder holds if it is sound, what was in use before if it is not.
struct PolicyOpening {
  let files: PolicyFiles
  let logger: Logger

  /// Before the files are read, so that a change during the start is noticed afterwards.
  let fingerprint: [String]
  let reading: PoliciesOnDisk.Reading

  init(_ files: PolicyFiles, logger: Logger) throws {
    self.files = files
    self.logger = logger
    fingerprint = files.fingerprint()
    reading = PoliciesOnDisk.Reading(rounds: try files.read(), at: ProgrammeClock.wall())
  }

  /// The shelf as the record has it, before anything of the folder is taken.
  /// - Throws: ``PolicyFaults`` of a programme that has faults and was never in use: there is nothing to go on with.
  func shelf(_ engine: any Engine) async throws -> PolicyShelf {
    let shelf = try await PolicyShelf.recorded(in: engine, knowing: reading.rounds.compactMap(\.policy))
    for round in reading.rounds where !round.faults.isEmpty {
      guard shelf.all.contains(where: { $0.slug == round.slug }) else { throw PolicyFaults(round.faults) }
      logger.error("the policy folder has faults; the version in use stays", round.faults, of: round)
    }
    return shelf
  }

  /// Takes what is sound, and lets go of rounds that left the folder and that nobody has a case in.
  func take(into shelf: PolicyShelf, _ office: Office) async throws {
    for checked in try await office.take(reading.sound, into: shelf, on: .start, by: .system) {
      logger.notice(taken: checked, on: .start)
    }
    let present = Set(reading.rounds.map(\.key))
    for policy in shelf.all {
      let key = PolicyShelf.Key(slug: policy.slug, round: policy.round.id)
      try await office.refreshDrafts(programme: key.slug, round: key.round)
      guard !present.contains(key) else { continue }
      let isUsed = try await office.read { desk in
        try CaseNumbers(desk.transaction).any(programme: key.slug, round: key.round)
      }
      if isUsed {
        logger.warning(
          "a round is no longer in the policy folder; its cases go on under the archived versions",
          metadata: ["policy": "\(policy.roundKey)"])
      } else {
        shelf.withdraw(key)
      }
    }
  }
}

extension Installation {
  /// The folder is read and compiled away from the cooperative pool, one reading at a time.
  static func policiesOnDisk(_ opening: PolicyOpening) -> PoliciesOnDisk {
    let root = opening.files.root
    let lane = BlockingLane("policies")
    return PoliciesOnDisk(first: opening.reading, now: { ProgrammeClock.wall() }) {
      try await lane.run { try PolicyFiles(root: root).read() }
    }
  }

  /// What the watch and the signal do; nothing of it stops the platform.
  func reloadPolicies(_ occasion: PolicyTaken.Occasion) async {
    let reload = PolicyReload(policies: policies, office: office, disk: policiesOnDisk)
    do {
      let report = try await reload.run(on: occasion, by: .system)
      for round in report.reading.rounds where !round.faults.isEmpty {
        logger.error("the policy folder has faults; the version in use stays", round.faults, of: round)
      }
      if let refusal = report.refusal {
        logger.error(
          "the policy folder was not taken into use",
          metadata: ["why": "\(refusal.reason.en)", "remedy": "\(refusal.remedy.en)"])
      }
      for checked in report.taken { logger.notice(taken: checked, on: occasion) }
      if occasion == .signal, report.taken.isEmpty { logger.notice("no policy version is new in use") }
    } catch is CancellationError {
    } catch { logger.error("the policies were not reloaded", metadata: ["error": "\(error)"]) }
  }
}

extension Logger {
  fileprivate func error(_ message: Logger.Message, _ faults: [PolicyFault], of round: PoliciesOnDisk.Round) {
    for fault in faults.prefix(20) {
      error(
        message,
        metadata: [
          "policy": "\(round.slug)/\(round.round)", "place": "\(fault.file):\(fault.line):\(fault.column)",
          "fault": "\(fault.message.en)", "remedy": "\(fault.remedy.en)",
        ])
    }
    guard faults.count > 20 else { return }
    error(
      message,
      metadata: [
        "policy": "\(round.slug)/\(round.round)", "more": "\(faults.count - 20)",
        "remedy": "The policy officer's page and duixian policy check show all of them.",
      ])
  }

  fileprivate func notice(taken checked: CheckedPolicy, on occasion: PolicyTaken.Occasion) {
    notice(
      "policy taken into use",
      metadata: [
        "policy": "\(checked.policy.roundKey)", "hash": "\(checked.policy.hash)", "cases": "\(checked.cases)",
        "occasion": "\(occasion.rawValue)",
      ])
  }
}
