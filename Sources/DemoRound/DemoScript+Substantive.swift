internal import Casework
internal import DemoDocuments
internal import PolicyCore
internal import Records
internal import Standards

extension DemoScript {
  mutating func takeForReview(_ applicant: DemoApplicant) {
    act("is taken for review", at: applicant.moment(.worked), by: DemoStaff.substantive, on: applicant) { file, desk in
      try file.assign(desk.actor.account, by: desk.actor)
    }
  }

  /// The conditions that the policy leaves to the reviewer, and what the worksheet finds.
  mutating func work(_ applicant: DemoApplicant) {
    let (answers, policy) = (answers, policy)
    let moment = applicant.moment(.worked)
    act("has its conditions decided", at: moment.later(minutes: 16), by: DemoStaff.substantive, on: applicant) {
      let review = try $0.substantiveReview()
      let context = answers.context($0.dossier.receipt?.receivedAt.day ?? $1.now.day)
      let keys = policy.conditions(leftTo: .substantiveReviewer, for: $0.dossier, in: context)
      let actor = $1.actor
      return try keys.flatMap { key in
        try review.decide(
          ConditionDecision(key: key, met: true, reason: "已对照证照和信用记录核对，主体类型在范围内。"), conditions: keys,
          by: actor)
      }
    }
    guard applicant.quirk == .credits, let first = applicant.dossiers.first?.invoices.first else { return }
    let path = FactPath("expense.credits", project: "p1", expense: "e1")
    let credits = Money(fen: first.total.fen / 20)
    act("has credits taken off", at: moment.later(minutes: 29), by: DemoStaff.substantive, on: applicant) {
      file, desk in
      try file.substantiveReview().save(
        [.set(path, .money(credits))],
        reasons: [DifferenceReason(path: path, reason: "结算单注明首期含 5% 赠送额度，不是实际承担的费用，予以核减。")], by: desk.actor)
    }
  }

  mutating func pass(_ applicant: DemoApplicant) {
    let (answers, policy) = (answers, policy)
    act("passes the review", at: applicant.moment(.passed), by: DemoStaff.substantive, on: applicant) { file, desk in
      let review = try file.substantiveReview()
      let day = file.dossier.receipt?.receivedAt.day ?? desk.now.day
      let recognition = try Recognition(
        answers.assessment(of: review.reviewed, submittedOn: day), under: policy, in: answers.context(day),
        invoices: file.dossier.invoices, opinion: "条件逐项核对无误，金额逐笔核定。")
      return try review.pass(
        recognition,
        conditions: policy.conditions(leftTo: .substantiveReviewer, for: file.dossier, in: answers.context(day)),
        by: desk.actor)
    }
  }

  mutating func reject(_ applicant: DemoApplicant) {
    let grounds =
      switch applicant.quirk {
      case .relatedSupplier: Grounds(clause: "三(三)", reason: "申报单位与大模型服务提供方为关联企业，不属于第三方服务。")
      case .outsideZone: Grounds(clause: "三(一)", reason: "实际经营地不在亦庄新城范围内。")
      default:
        applicant.dossiers[0].mode == .api
          ? Grounds(clause: "三(四)", reason: "核定的接口用量为 99,999.99 元，未达到 100,000.00 元。")
          : Grounds(clause: "三(五)", reason: "核定的采购额为 499,999.99 元，未达到 500,000.00 元。")
      }
    act("is rejected", at: applicant.moment(.passed), by: DemoStaff.substantive, on: applicant) { file, desk in
      try file.substantiveReview().reject(grounds, by: desk.actor)
    }
  }

  mutating func askSupplement(_ applicant: DemoApplicant) {
    let terms = terms
    let deployed = [.privateDeployment, .cloud].contains(applicant.dossiers[0].mode)
    let item = CorrectionPoint(
      key: ChecklistKey(entry: deployed ? "contract-b-split" : "contract-a-delivery", project: "p1"),
      material: deployed ? "m8" : "m5", reason: "合同只约定总价，没有列明支出构成，请与供应商签订补充协议后提供。")
    let moment = applicant.moment(.worked).later(minutes: 42)
    act("is asked for an agreement", at: moment, by: DemoStaff.substantive, on: applicant) { file, desk in
      try file.substantiveReview().requestSupplement([item], by: desk.actor, at: desk.now, under: terms)
    }
  }

  mutating func giveSupplement(_ applicant: DemoApplicant) {
    guard let paper = applicant.supplement else { return }
    let moment = applicant.moment(.answered)
    replace([paper], of: applicant, at: moment)
    let policy = policy
    act("sends the agreement", at: moment.later(minutes: 9), by: applicant.actor, on: applicant) { file, desk in
      try file.correction().answer(
        invoices: policy.invoices(in: file.dossier.filing), digest: demoDigest, by: desk.actor, at: desk.now)
    }
  }
}
