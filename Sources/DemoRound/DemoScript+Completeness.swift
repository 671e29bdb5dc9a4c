internal import Casework
internal import DemoDocuments
internal import PolicyCore
internal import Records
internal import Standards

extension DemoScript {
  /// The reviewer takes the case and decides the checklist from the top.
  /// - Parameter tenths: how much of it.
  mutating func check(_ applicant: DemoApplicant, tenths: Int = 10, marking: Bool = false) {
    let taken = applicant.moment(.taken)
    let reviewer = DemoStaff.completeness
    act("is taken", at: taken, by: reviewer, on: applicant) { file, desk in
      try file.assign(desk.actor.account, by: desk.actor)
    }
    guard tenths > 0 else { return }
    let flawed = marking ? applicant.flaws : [:]
    decide(applicant, after: taken, tenths: tenths) { flawed[$0.entry] }
  }

  /// One act for every item that is open then; `reason` marks an item for correction.
  private mutating func decide(
    _ applicant: DemoApplicant, after start: Instant, tenths: Int = 10,
    reason: @escaping @Sendable (ChecklistKey) -> String?
  ) {
    let (answers, policy) = (answers, policy)
    // No filing has more questions than this; acts beyond its last question change nothing.
    for index in 0..<36 {
      let moment = start.later(minutes: 1 + index / 2, seconds: index % 2 * 27)
      act("item \(index + 1) is decided", at: moment, by: DemoStaff.completeness, on: applicant) {
        let review = try $0.completenessReview()
        let checklist = answers.checklist(of: $0.dossier, at: $1.now)
        guard index * 10 < checklist.count * tenths, let key = checklist[safe: index] else { return [] }
        guard review.decisions[key] == nil else { return [] }
        let why = reason(key)
        return try review.decide(
          ChecklistDecision(
            key: key, verdict: why == nil ? .conforms : .needsCorrection, reason: why ?? "",
            pins: $0.dossier.pins(for: key, in: policy)),
          checklist: checklist, by: $1.actor)
      }
    }
  }

  mutating func accept(_ applicant: DemoApplicant) {
    let answers = answers
    act("is accepted", at: applicant.moment(.accepted), by: DemoStaff.completeness, on: applicant) { file, desk in
      try file.completenessReview().accept(
        checklist: answers.checklist(of: file.dossier, at: desk.now), opinion: "材料齐全，符合受理要求。", by: desk.actor)
    }
  }

  /// Everything that is missing at once, with a day to answer by.
  mutating func sendCorrection(_ applicant: DemoApplicant) {
    let (answers, policy, terms) = (answers, policy, terms)
    act("is asked for corrections", at: applicant.moment(.checked), by: DemoStaff.completeness, on: applicant) {
      let filing = $0.dossier.filing
      return try $0.completenessReview().sendCorrection(
        checklist: answers.checklist(of: $0.dossier, at: $1.now), subjects: { policy.subject(of: $0, in: filing) },
        by: $1.actor, at: $1.now, under: terms)
    }
  }

  /// The applicant gives new papers and says what was done; the reviewer has the case again.
  mutating func answerCorrection(_ applicant: DemoApplicant) {
    let moment = applicant.moment(.answered)
    replace(applicant.corrections, of: applicant, at: moment)
    let policy = policy
    act("replies to every item", at: moment.later(minutes: 21), by: applicant.actor, on: applicant) { file, desk in
      let correction = try file.correction()
      return try correction.notice.items.flatMap { item in
        try correction.reply(
          CorrectionReply(key: item.key, disagrees: false, text: "已按要求重新提供。"), by: desk.actor, at: desk.now)
      }
    }
    act("sends the corrections", at: moment.later(minutes: 26), by: applicant.actor, on: applicant) { file, desk in
      try file.correction().answer(
        invoices: policy.invoices(in: file.dossier.filing), digest: demoDigest, by: desk.actor, at: desk.now)
    }
  }

  /// Takes the flawed file away and gives the new one.
  mutating func replace(_ papers: [DemoFiles.Paper], of applicant: DemoApplicant, at moment: Instant) {
    for (index, paper) in papers.enumerated() {
      guard let kept = files[paper] else { continue }
      let file = kept.attachment(paper, of: applicant, id: applicant.opaque("correction \(index)"))
      let moment = moment.later(minutes: index * 4)
      act("replaces \(file.name)", at: moment, by: applicant.actor, on: applicant) { filed, desk in
        let correction = try filed.correction()
        try BlobShelf(desk.transaction).add(kept.blob, at: desk.now)
        let old = filed.dossier.attachments.first { $0.material == file.material && $0.name == file.name }
        let removal = try old.map { try correction.remove($0.id, by: desk.actor, at: desk.now) } ?? []
        return try removal + correction.attach(file, by: desk.actor, at: desk.now)
      }
    }
  }

  mutating func refuse(_ applicant: DemoApplicant) {
    let outside = applicant.quirk == .outsideZone
    act("is refused", at: applicant.moment(.checked), by: DemoStaff.completeness, on: applicant) { file, desk in
      try file.completenessReview().refuse(
        outside
          ? Grounds(clause: "三(一)", reason: "申报表载明的实际经营地不在亦庄新城范围内，也没有其他在区内经营的依据。")
          : Grounds(clause: "五", reason: "验收报告没有应用效果，银行账户信息未盖章，经电话告知后申报单位表示无法提供。"),
        by: desk.actor)
    }
  }

  /// Nobody answered: the day after the due day, time ends the case.
  mutating func lapse(_ applicant: DemoApplicant) {
    let terms = terms
    act("lapses", at: .demo(9, 9, 0, 0, second: 31), by: .system, on: applicant) { $0.due(at: $1.now, under: terms) }
  }
}

extension DemoApplicant {
  /// What the reviewer writes on a flawed paper, by the checklist's question.
  fileprivate var flaws: [String: String] {
    var reasons: [String: String] = [:]
    for paper in papers {
      switch (paper.document, paper.flaw) {
      case (.commitmentLetter, .unsigned): reasons["commitment-signed"] = "承诺书缺少签字，请签字后重新扫描上传。"
      case (.bankAccountForm, .unsealed): reasons["account-sealed"] = "账户信息缺少公章，请盖章后重新扫描上传。"
      case (.acceptance, .withoutEffect): reasons["acceptance-shows"] = "验收报告没有写明应用领域或效果，请补充。"
      default: break
      }
    }
    return reasons
  }
}

extension Dossier {
  /// The first page of the paper that the question is about.
  /// Every file that was on the table when the question was decided, as the review's own form pins them.
  fileprivate func pins(for key: ChecklistKey, in policy: CompiledPolicy) -> [PagePin] {
    guard let material = policy.checklist.first(where: { $0.id == key.entry })?.material else { return [] }
    return attachments(for: material, project: key.project).map {
      PagePin(attachment: $0.id, hash: $0.hash, page: 1)
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
