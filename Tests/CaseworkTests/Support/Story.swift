import Casework
import PolicyCore
import Standards

/// A case played forward by commands; keeps its events for refolding.
struct Story {
  private(set) var events: [Recorded<CaseEvent>] = []
  private(set) var file: CaseFile
  var now = Cast.start

  init(_ channel: Channel = .online, id: CaseID = "c1") throws {
    let actor = channel == .counter ? Cast.clerk : Cast.agent
    let first = try CaseFile.open(
      Cast.opened(channel, id: id), existing: [], by: actor, at: Cast.start, under: Cast.terms)
    events = [Recorded(version: 1, at: Cast.start, actor: actor.account, role: nil, event: first[0])]
    file = try CaseFile(folding: events)
  }

  @discardableResult
  mutating func play(_ actor: Actor, _ command: (CaseFile, Instant) throws -> [CaseEvent]) throws -> [CaseEvent] {
    let happened = try command(file, now)
    for event in happened {
      let recorded = Recorded(version: file.version + 1, at: now, actor: actor.account, role: nil, event: event)
      try file.apply(recorded)
      events.append(recorded)
    }
    return happened
  }

  mutating func wait(days: Int) { now = now.adding(seconds: Int64(days) * 86_400) }

  // The ways to each stage; every one goes through the commands.
  mutating func fill() throws {
    let actor = file.dossier.opened.channel == .counter ? Cast.clerk : Cast.agent
    try play(actor) { file, now in
      try file.draft().save(
        section: "project",
        [.addProject("p1"), .addExpense(project: "p1", id: "e1"), .set(Cast.settled, .money(Money(yuan: 100_000)))],
        by: actor, at: now, under: Cast.terms)
    }
    for material: MaterialID in ["m2", "m3"] {
      try play(actor) { file, now in
        try file.draft().attach(
          Cast.file(ID("a-\(material.rawValue)"), material), by: actor, at: now, under: Cast.terms)
      }
    }
  }

  mutating func submit() throws {
    try fill()
    try play(Cast.agent) { file, now in
      try file.draft().submit(
        number: Cast.number, declarations: ["d1", "d2"], readiness: Cast.readiness, digest: Cast.digest,
        by: Cast.agent, at: now, under: Cast.terms)
    }
  }

  mutating func decide(_ verdicts: [Verdict]) throws {
    try play(Cast.checker) { file, _ in try file.assign(Cast.checker.account, by: Cast.checker) }
    for (key, verdict) in zip(Cast.checklist, verdicts) {
      try play(Cast.checker) { file, _ in
        try file.completenessReview().decide(
          ChecklistDecision(key: key, verdict: verdict, reason: verdict == .conforms ? "" : "请重新上传清晰版本"),
          checklist: Cast.checklist, by: Cast.checker)
      }
    }
  }

  mutating func toSubstantiveReview() throws {
    try submit()
    try decide([.conforms, .conforms, .conforms])
    try play(Cast.checker) { file, _ in
      try file.completenessReview().accept(checklist: Cast.checklist, by: Cast.checker)
    }
  }

  mutating func sendCorrection() throws {
    try play(Cast.checker) { file, now in
      try file.completenessReview().sendCorrection(
        checklist: Cast.checklist,
        subjects: { CorrectionSubject(material: $0.entry == "contract" ? "m5" : "m3") }, by: Cast.checker, at: now,
        under: Cast.terms)
    }
  }

  mutating func passReview() throws {
    try play(Cast.reviewer) { file, _ in try file.assign(Cast.reviewer.account, by: Cast.reviewer) }
    for key in Cast.conditions {
      try play(Cast.reviewer) { file, _ in
        try file.substantiveReview().decide(
          ConditionDecision(key: key, met: true, reason: "核对工商信息"), conditions: Cast.conditions, by: Cast.reviewer)
      }
    }
    try play(Cast.reviewer) { file, _ in
      try file.substantiveReview().pass(Cast.recognition, conditions: Cast.conditions, by: Cast.reviewer)
    }
  }

  mutating func toExpertReview() throws {
    try toSubstantiveReview()
    try passReview()
  }

  mutating func seat(_ number: Int, replacing old: ExpertCode? = nil) throws {
    try play(Cast.lead) { file, _ in
      try file.expertReview().seat(
        Seat(code: ID("E\(number)"), expert: Cast.expert(number).account, replaces: old), by: Cast.lead)
    }
  }

  mutating func score(_ number: Int, _ points: Int) throws {
    let expert = Cast.expert(number)
    try play(expert) { file, _ in try file.expertReview().declare(conflict: nil, by: expert) }
    try play(expert) { file, _ in
      try file.expertReview().save(
        marks: [Mark(criterion: "effect", points: points), Mark(criterion: "replication", points: points)],
        comment: "应用成效较为明显", criteria: Cast.criteria, by: expert)
    }
    try play(expert) { file, _ in try file.expertReview().lock(criteria: Cast.criteria, by: expert) }
  }

  mutating func scoreAll(_ points: [Int] = [40, 41, 40]) throws {
    for index in points.indices { try seat(index + 1) }
    for (index, value) in points.enumerated() { try score(index + 1, value) }
    try play(Cast.lead) { file, _ in try file.expertReview().close(by: Cast.lead, under: Cast.terms) }
  }

  mutating func determine() throws {
    try play(Cast.secondLead) { file, now in
      try file.determination().settle(Cast.row(), of: "d1", year: 2025, pool: "model-voucher", at: now)
    }
  }

  mutating func publish(_ id: NoticeID = "n1", replacing old: NoticeID? = nil) throws {
    try play(Cast.noticeOfficer) { file, now in
      try file.publicNotice().publish(
        Noticed(notice: id, from: now, until: now.adding(seconds: 5 * 86_400)), replacing: old)
    }
  }

  mutating func toDetermination() throws {
    try toExpertReview()
    try scoreAll()
  }

  mutating func toNotice() throws {
    try toDetermination()
    try determine()
    try publish()
  }

  mutating func toDisbursement() throws {
    try toNotice()
    wait(days: 5)
    try play(.system) { file, now in file.due(at: now, under: Cast.terms) }
  }

  mutating func toPaid() throws {
    try toDisbursement()
    try play(Cast.maker) { file, _ in try file.disbursement().instruct(Cast.payment()) }
    try play(Cast.maker) { file, now in
      try file.disbursement().confirm(
        PaymentConfirmed(id: "pay-1", amount: Cast.award, bankReference: "r", on: now.day))
    }
  }
}

/// The code of the refusal that `body` throws; anything else is an error of the test.
func refusal(_ body: () throws -> Void) throws -> RefusalCode? {
  do {
    try body()
    return nil
  } catch let refusal as Refusal {
    return refusal.code
  }
}
