import Casework
import PolicyCore
import Standards

/// One random command by a random person; most are refused, which is the point.
enum RandomCommands {
  static let people: [Actor] = [
    Cast.agent, Cast.stranger, Cast.clerk, Cast.checker, Cast.reviewer, Cast.lead, Cast.noticeOfficer, Cast.maker,
    .publicVisitor, Cast.expert(1), Cast.expert(2), Cast.expert(3), Cast.expert(4),
  ]

  static func attempt(_ file: CaseFile, _ now: Instant, _ chance: inout Chance) throws -> (Actor, [CaseEvent]) {
    let fitting = fitting(file, &chance)
    // A tenth of the commands come from anybody, at any stage.
    let wild = Int.random(in: 0..<10, using: &chance) == 0
    let actor = wild ? people.randomElement(using: &chance)! : fitting
    let choice = Int.random(in: 0..<8, using: &chance)
    let stage = wild ? Stage.allCases.randomElement(using: &chance)! : file.stage
    switch stage {
    case .selfCheck, .application: return (actor, try application(file, actor, now, choice))
    case .completenessReview, .substantiveReview: return (actor, try review(file, actor, now, choice, &chance))
    case .expertReview: return (actor, try panel(file, actor, choice, &chance))
    case .determination: return (actor, try pool(file, actor, now, choice))
    case .publicNotice: return (actor, try notice(file, actor, now, choice))
    case .disbursement: return (actor, try money(file, actor, now, choice, &chance))
    }
  }

  private static func fitting(_ file: CaseFile, _ chance: inout Chance) -> Actor {
    switch file.state {
    case .draft, .awaitingConfirmation: [Cast.agent, Cast.clerk].randomElement(using: &chance)!
    case .completenessReview: [Cast.checker, Cast.checker, Cast.checker, Cast.lead].randomElement(using: &chance)!
    case .correction: Cast.agent
    case .substantiveReview: Cast.reviewer
    case .expertReview:
      [Cast.lead, Cast.expert(1), Cast.expert(2), Cast.expert(3), Cast.expert(4)].randomElement(using: &chance)!
    case .determination: Cast.lead
    case .publicNotice: [Cast.noticeOfficer, .publicVisitor].randomElement(using: &chance)!
    case .disbursement, .clawBack, .closed: [Cast.maker, Cast.agent, Cast.lead].randomElement(using: &chance)!
    }
  }

  private static func application(_ file: CaseFile, _ actor: Actor, _ now: Instant, _ choice: Int) throws -> [CaseEvent]
  {
    let terms = Cast.terms
    let number = file.version
    if case .awaitingConfirmation(let waiting) = file.state {
      return choice < 6
        ? try waiting.confirm(
          number: Cast.number, declarations: ["d1", "d2"], readiness: Cast.readiness, by: actor, at: now, under: terms)
        : try waiting.decline(reason: "改一处", by: actor)
    }
    let draft = try file.draft()
    switch choice {
    case 0: return try draft.save(section: "s", [.addProject("p\(number)")], by: actor, at: now, under: terms)
    case 1: return try draft.attach(Cast.file(ID("a\(number)"), "m2"), by: actor, at: now, under: terms)
    case 2: return try draft.remove(ID("a\(number - 1)"), by: actor, at: now, under: terms)
    case 3, 4:
      return try draft.requestConfirmation(
        readiness: Cast.readiness, digest: Cast.digest, by: actor, at: now, under: terms)
    case 5 where number > 12: return try draft.withdraw(reason: "不申报了", by: actor)
    default:
      return try draft.submit(
        number: Cast.number, declarations: ["d1", "d2"], readiness: Cast.readiness, digest: Cast.digest, by: actor,
        at: now, under: terms)
    }
  }

  private static func review(
    _ file: CaseFile, _ actor: Actor, _ now: Instant, _ choice: Int, _ chance: inout Chance
  ) throws -> [CaseEvent] {
    if case .correction(let correction) = file.state { return try answer(correction, file, actor, now, choice) }
    if choice == 0 { return try file.assign(actor.account, by: actor) }
    if case .substantiveReview(let review) = file.state { return try substantive(review, actor, now, choice, &chance) }
    let review = try file.completenessReview()
    switch choice {
    case 1, 2, 3:
      let verdict = [Verdict.conforms, .conforms, .conforms, .needsCorrection].randomElement(using: &chance)!
      return try review.decide(
        ChecklistDecision(key: Cast.checklist.randomElement(using: &chance)!, verdict: verdict, reason: "需重新上传"),
        checklist: Cast.checklist, by: actor)
    case 4:
      return try review.sendCorrection(
        checklist: Cast.checklist, subjects: { _ in CorrectionSubject(material: "m5") }, by: actor, at: now,
        under: Cast.terms)
    case 5: return try review.allowFurtherCorrection(reason: "漏看一页", by: actor, under: Cast.terms)
    case 6 where Int.random(in: 0..<20, using: &chance) == 0:
      return try review.refuse(Grounds(clause: "三(一)", reason: "不在范围"), by: actor)
    default: return try review.accept(checklist: Cast.checklist, by: actor)
    }
  }

  private static func answer(
    _ correction: Correction, _ file: CaseFile, _ actor: Actor, _ now: Instant, _ choice: Int
  ) throws -> [CaseEvent] {
    switch choice {
    case 0: return try correction.attach(Cast.file(ID("x\(file.version)"), "m5"), by: actor, at: now)
    case 1: return try correction.attach(Cast.file(ID("x\(file.version)"), "m9"), by: actor, at: now)
    case 2, 3, 4:
      guard let item = correction.unanswered.first else { return [] }
      return try correction.reply(CorrectionReply(key: item.key, disagrees: false, text: "已补"), by: actor, at: now)
    default:
      return try correction.answer(
        invoices: Cast.readiness.invoices, digest: Cast.digest, by: actor, at: now)
    }
  }

  private static func substantive(
    _ review: SubstantiveReview, _ actor: Actor, _ now: Instant, _ choice: Int, _ chance: inout Chance
  ) throws -> [CaseEvent] {
    switch choice {
    case 1, 2, 3:
      let key = Cast.conditions.randomElement(using: &chance)!
      return try review.decide(
        ConditionDecision(key: key, met: true, reason: "已核实"), conditions: Cast.conditions, by: actor)
    case 4:
      let item = CorrectionPoint(key: ChecklistKey(entry: "split"), material: "m5", reason: "缺补充协议")
      return try review.requestSupplement([item], by: actor, at: now, under: Cast.terms)
    case 5 where Int.random(in: 0..<20, using: &chance) == 0:
      return try review.reject(Grounds(clause: "三(三)", reason: "关联"), by: actor)
    default: return try review.pass(Cast.recognition, conditions: Cast.conditions, by: actor)
    }
  }

  private static func panel(
    _ file: CaseFile, _ actor: Actor, _ choice: Int, _ chance: inout Chance
  ) throws -> [CaseEvent] {
    let review = try file.expertReview()
    switch choice {
    case 0, 1:
      let expert = Int.random(in: 1...6, using: &chance)
      return try review.seat(Seat(code: ID("E\(expert)"), expert: Cast.expert(expert).account), by: actor)
    case 2, 3:
      let conflicted = Int.random(in: 0..<8, using: &chance) == 0
      return try review.declare(conflict: conflicted ? .contract : nil, by: actor)
    case 4:
      let points = Int.random(in: 20...49, using: &chance)
      return try review.save(
        marks: Cast.criteria.map { Mark(criterion: $0.criterion, points: points) }, comment: "成效可核实",
        criteria: Cast.criteria, by: actor)
    case 5, 6: return try review.lock(criteria: Cast.criteria, by: actor)
    default: return try review.close(by: actor, under: Cast.terms)
    }
  }

  private static func pool(_ file: CaseFile, _ actor: Actor, _ now: Instant, _ choice: Int) throws -> [CaseEvent] {
    let pool = try file.determination()
    if choice == 0 { return try pool.withdraw(reason: "放弃", by: actor) }
    return try pool.settle(Cast.row(choice == 1 ? .zero : Cast.award), of: "d1", year: 2025, pool: "p", at: now)
  }

  private static func notice(_ file: CaseFile, _ actor: Actor, _ now: Instant, _ choice: Int) throws -> [CaseEvent] {
    let notice = try file.publicNotice()
    let open = notice.openObjections.first?.objection.id ?? "none"
    switch choice {
    case 0: return try notice.object(Cast.objection(ID("o\(file.version)")), by: actor, at: now)
    case 1, 2, 3: return try notice.dismiss(ObjectionAnswer(id: open, answer: "不成立"), by: actor)
    case 4: return try notice.uphold(ObjectionAnswer(id: open, answer: "成立"), by: actor)
    default:
      return try notice.publish(
        Noticed(notice: ID("n\(file.version)"), from: now, until: now.adding(seconds: 86_400)),
        replacing: choice == 5 ? notice.noticed?.notice : nil)
    }
  }

  private static func money(
    _ file: CaseFile, _ actor: Actor, _ now: Instant, _ choice: Int, _ chance: inout Chance
  ) throws -> [CaseEvent] {
    if case .clawBack(let clawBack) = file.state {
      let part = Money(fen: Int64.random(in: 0...(Cast.award.fen / 2), using: &chance))
      return try clawBack.record(Repayment(amount: part, on: now.day, bankReference: "r"), by: actor)
    }
    if case .closed(let closure) = file.state {
      return try closure.clawBack(
        ClawBackOrder(cause: .auditFinding, amount: Money(yuan: 1000), due: now.day, reason: "审计"), by: actor)
    }
    let disbursement = try file.disbursement()
    let last = disbursement.payments.last?.id ?? "none"
    switch choice {
    case 0, 1, 2:
      let id: PayID = choice == 0 ? last : ID("pay-\(file.version)")
      return try disbursement.instruct(Cast.payment(id, account: disbursement.corrected ?? Cast.account))
    case 3: return try disbursement.bounce(PaymentReturned(id: last, reason: "账号不符"))
    case 4: return try disbursement.cancel(PaymentCancelled(id: last, reason: "未送出"))
    case 5: return try disbursement.correct(Cast.account, by: actor)
    case 6: return try disbursement.confirmAccount(by: actor)
    default:
      return try disbursement.confirm(
        PaymentConfirmed(id: last, amount: Cast.award, bankReference: "r", on: now.day))
    }
  }
}
