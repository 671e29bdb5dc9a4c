internal import Casework
internal import PolicyCore
package import Standards

/// One recognition of the record, with all it was made from, and the amount computed once more.
struct RecognitionReplay {
  let dossier: Dossier
  let recognition: Recognition
  let policy: Result<CompiledPolicy, PolicyVersionFault>

  init(_ dossier: Dossier, _ recognition: Recognition, _ shelf: PolicyShelf) {
    self.dossier = dossier
    self.recognition = recognition
    let opened = dossier.opened
    policy = Result { () throws(PolicyVersionFault) in
      try shelf.version(opened.programme, opened.round, recognition.policyHash)
    }
  }

  /// The reviewer's facts in the recorded context; for a recognition older than the record of its basis, supposing
  /// that nothing had been granted and that every invoice found used elsewhere was left out.
  private func assessment(_ policy: CompiledPolicy) -> Assessment {
    policy.assess(dossier.worksheet.reviewed ?? dossier.filing, in: recognition.basis?.context ?? presumed(policy))
  }

  private func presumed(_ policy: CompiledPolicy) -> AssessmentContext {
    AssessmentContext(
      submittedOn: dossier.receipt?.receivedAt.day ?? dossier.savedAt.day, batchYear: policy.round.batchYear,
      claimedInvoices: dossier.excludedInvoices)
  }

  /// Whether answers that the amount may rest on were erased at somebody's request.
  private var isErased: Bool {
    (dossier.worksheet.reviewed ?? dossier.filing).answers.contains { $0.value == .text(.erasedOnRequest) }
  }

  /// `nil` while the version cannot be had, where the facts now leave the amount open, and where it rested on answers
  /// that were erased.
  var award: Money? {
    let found = (try? policy.get()).flatMap { assessment($0).award.exact }
    return isErased && found != recognition.award ? nil : found
  }

  var line: ReplayLine {
    switch policy {
    case .failure(let fault): return line(nil, .cannot, fault.reason, fault.remedy)
    case .success(let policy):
      let found = assessment(policy)
      let award = found.award.exact
      guard award == recognition.award || !isErased else {
        return line(nil, .cannot, Phrase.replayedErased, nil)
      }
      guard award == recognition.award else {
        return line(award, .differs, Phrase.replayedMaximumDiffers(now: award, engine: recognition.basis?.engine), nil)
      }
      let lines = recognition.lines.filter { recorded in
        found.lines.first { $0.project == recorded.project && $0.expense == recorded.expense }?.recognised.exact
          != recorded.recognised
      }
      guard let other = lines.first else { return line(award, .same, nil, nil) }
      guard !isErased else { return line(nil, .cannot, Phrase.replayedErased, nil) }
      return line(award, .differs, Phrase.replayedLineDiffers(other.project, other.expense), nil)
    }
  }

  private func line(
    _ found: Money?, _ verdict: ReplayLine.Verdict, _ why: Phrase?, _ remedy: Phrase?
  ) -> ReplayLine {
    ReplayLine(
      subject: .recognition, caseID: dossier.id.rawValue, number: dossier.receipt?.number.text ?? "",
      enterprise: dossier.opened.enterpriseName, determination: nil,
      policy: "\(dossier.opened.programme)/\(dossier.opened.round)", policyHash: recognition.policyHash,
      engine: recognition.basis?.engine, recordedFen: recognition.award.fen, recomputedFen: found?.fen,
      verdict: verdict, why: why, remedy: remedy)
  }
}

extension PolicyVersionFault {
  package var reason: Phrase {
    switch self {
    case .missing:
      Phrase(zh: "版本档案里没有这个政策版本。", en: "The archive does not hold this version of the policy.")
    case .damaged:
      Phrase(zh: "档案里的政策文件与版本指纹不符，已损坏。", en: "The archived files do not have the version's hash: they are damaged.")
    case .unreadable(let faults):
      Phrase(
        zh: "本程序读不懂这个版本（\(faults.first.map { "\($0.file):\($0.line) \($0.message.zh)" } ?? "")）。",
        en: "This program does not understand the version (\(faults.first.map(\.description) ?? "")).")
    }
  }

  package var remedy: Phrase {
    switch self {
    case .missing, .damaged:
      Phrase(
        zh: "请从备份恢复数据库的 policy_versions 表，再运行一次。",
        en: "Restore the table policy_versions from a backup, then run again.")
    case .unreadable:
      Phrase(zh: "请用作出决定时的程序版本重放。", en: "Replay with the version of the program that decided.")
    }
  }
}

extension Phrase {
  static let replayedErased = Phrase(
    zh: "这件申报的部分内容已按申请删除，金额不能再重算。",
    en: "Parts of the application were erased on request; the amount cannot be computed again.")

  static func replayedMaximumDiffers(now award: Money?, engine: String?) -> Phrase {
    let (shown, then) = (award?.grouped ?? "—", engine ?? "?")
    return Phrase(
      zh: "按当时的版本、事实和依据重算为 \(shown) 元（当时的引擎 \(then)，现在 \(PolicyEngine.version)）。",
      en:
        "The same version, facts and basis now give \(shown) yuan (engine \(then) then, \(PolicyEngine.version) now).")
  }

  static func replayedLineDiffers(_ project: String, _ expense: String) -> Phrase {
    Phrase(
      zh: "总额相同，但支出行 \(project)/\(expense) 的核定金额不同。",
      en: "The total is the same, but line \(project)/\(expense) is recognised otherwise.")
  }
}
