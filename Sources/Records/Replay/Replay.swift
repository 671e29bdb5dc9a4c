package import Casework
internal import PolicyCore
package import Standards

/// Computes decided amounts again: from the archived policy, the recorded facts and the recorded context, to the fen.
/// What the policies' folder holds does not matter, and nothing is written.
package struct Replay: Sendable {
  let engine: any Engine
  let shelf: PolicyShelf

  package init(_ engine: any Engine) async throws {
    self.engine = engine
    let versions = try await engine.read { try PolicyArchive($0).versions() }
    shelf = PolicyShelf([], archived: versions)
  }

  package enum Scope: Hashable, Sendable {
    /// Every approved determination, then the recognised cases that are in none, then the archive itself.
    case everything
    case determination(DeterminationID)
    case application(ApplicationNumber)
  }

  /// - Returns: `nil` when there is no such determination or application.
  package func report(_ scope: Scope = .everything) async throws -> ReplayReport? {
    let lines: [ReplayLine]?
    switch scope {
    case .determination(let id): lines = try await determination(id)?.lines
    case .application(let number): lines = try await application(number)
    case .everything: lines = try await everything()
    }
    return lines.map { ReplayReport(engine: PolicyEngine.version, lines: $0) }
  }

  private func everything() async throws -> [ReplayLine] {
    var lines: [ReplayLine] = []
    var covered: Set<CaseID> = []
    for id in try await keys(of: Determination.streamPrefix, having: "approved") {
      guard let found = try await determination(DeterminationID(id)) else { continue }
      lines += found.lines
      covered.formUnion(found.cases)
    }
    for key in try await keys(of: CaseFile.streamPrefix, having: "reviewPassed") where !covered.contains(CaseID(key)) {
      let course = try await course(CaseID(key))
      lines += course.failure.map { [unreadable(CaseID(key), $0)] } ?? course.recognitions.suffix(1).map(\.line)
    }
    let used = Set(lines.map { "\($0.policy) \($0.policyHash)" })
    let versions = try await engine.read { try PolicyArchive($0).versions() }
    return lines
      + versions.filter { !$0.isSound && !used.contains("\($0.programme)/\($0.round) \($0.hash)") }.map(damaged)
  }

  private func application(_ number: ApplicationNumber) async throws -> [ReplayLine]? {
    guard let id = try await engine.read({ try CaseNumbers($0).find(number) }) else { return nil }
    let course = try await course(id)
    if let failure = course.failure { return [unreadable(id, failure)] }
    var lines = course.recognitions.map(\.line)
    for determination in course.determinations {
      lines +=
        try await self.determination(determination)?.lines.filter {
          $0.caseID == id.rawValue && $0.subject == .determination
        } ?? []
    }
    return lines
  }

  private func keys(of subject: String, having kind: String) async throws -> [String] {
    try await engine.read { transaction in
      let (first, last) = (subject + ":", subject + ":\u{7f}")
      return try transaction.rows(
        """
        select stream, min(sequence) as first from events
        where kind = \(kind) and stream >= \(first) and stream < \(last) group by stream order by min(sequence)
        """
      ).compactMap { StreamID(try $0.text("stream"))?.key }
    }
  }
}

extension Replay {
  /// What the review and the determinations made of one case, in order.
  struct Course {
    var recognitions: [RecognitionReplay] = []
    /// The recognition in force at each determination that decided the case.
    var decided: [DeterminationID: (replay: RecognitionReplay?, amount: Money)] = [:]
    var determinations: [DeterminationID] = []
    var failure: String?
  }

  func course(_ id: CaseID) async throws -> Course {
    var course = Course()
    do {
      let events = try await engine.read { transaction in
        try EventStore(transaction).events(of: StreamID(CaseFile.self, id.rawValue)).map {
          try $0.decoded(as: CaseEvent.self)
        }
      }
      var file: CaseFile?
      for event in events {
        let before = file?.dossier
        if file == nil { file = try CaseFile(folding: CollectionOfOne(event)) } else { try file?.apply(event) }
        switch event.event {
        case .reviewPassed(let recognition):
          if let before { course.recognitions.append(RecognitionReplay(before, recognition, shelf)) }
        case .determined(let award): course.decide(award.determination, award.amount)
        case .notSupported(let decision): course.decide(decision.determination, .zero)
        default: break
        }
      }
    } catch let fault as StorageFault {
      course.failure = "\(fault)"
    } catch let broken as BrokenHistory {
      course.failure = "\(broken.stream) \(broken.version) \(broken.kind)"
    }
    return course
  }

  func unreadable(_ id: CaseID, _ failure: String) -> ReplayLine {
    ReplayLine(
      subject: .recognition, caseID: id.rawValue, number: "", enterprise: "", determination: nil, policy: "",
      policyHash: "", engine: nil, recordedFen: nil, recomputedFen: nil, verdict: .cannot,
      why: Phrase(zh: "事件记录读不出来（\(failure)）。", en: "The record of events cannot be read (\(failure))."),
      remedy: Phrase(zh: "请从备份恢复数据库。", en: "Restore the database from a backup."))
  }

  private func damaged(_ version: PolicyVersion) -> ReplayLine {
    ReplayLine(
      subject: .archive, caseID: "", number: "", enterprise: "", determination: nil,
      policy: "\(version.programme)/\(version.round)", policyHash: version.hash, engine: nil, recordedFen: nil,
      recomputedFen: nil, verdict: .cannot, why: PolicyVersionFault.damaged.reason,
      remedy: PolicyVersionFault.damaged.remedy)
  }
}

extension Replay.Course {
  fileprivate mutating func decide(_ id: DeterminationID, _ amount: Money) {
    determinations.append(id)
    decided[id] = (recognitions.last, amount)
  }
}
