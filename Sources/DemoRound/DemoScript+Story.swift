internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

extension DemoScript {
  mutating func open(_ officials: [AccountOpened]) {
    for official in officials {
      act("\(official.login) gets an account", at: .demo(8, 25, 9), by: .system) { desk in
        guard try desk.load(Account.self, official.id) == nil else { return }
        try desk.open(Account.self, official.id, with: Account.create(official, by: desk.actor))
      }
    }
  }

  /// The case up to where its fate leaves it, but for what the whole round does together.
  mutating func play(_ applicant: DemoApplicant) {
    apply(applicant)
    if case .draft = applicant.fate { return }
    if applicant.fate == .withdrawn(submitted: false) { return withdraw(applicant, submitted: false) }
    submit(applicant)
    switch applicant.fate {
    case .draft, .counter, .waiting, .neglected: return
    case .checking(let tenths): return check(applicant, tenths: tenths)
    case .withdrawn: return withdraw(applicant, submitted: true)
    case .correcting, .corrected, .overdue:
      check(applicant, marking: true)
      sendCorrection(applicant)
      if applicant.fate == .corrected { answerCorrection(applicant) }
      if applicant.fate == .overdue { lapse(applicant) }
      return
    case .refused:
      check(applicant, tenths: 5)
      return refuse(applicant)
    default:
      check(applicant)
      accept(applicant)
      review(applicant)
    }
  }

  private mutating func review(_ applicant: DemoApplicant) {
    guard applicant.fate != .accepted else { return }
    takeForReview(applicant)
    switch applicant.fate {
    case .doubtful, .duplicate: return
    case .supplementAsked, .supplementAnswered:
      askSupplement(applicant)
      return giveSupplement(applicant)
    default: work(applicant)
    }
    switch applicant.fate {
    case .worksheet: return
    case .rejected: return reject(applicant)
    default: pass(applicant)
    }
    if case .panel(let progress) = applicant.fate { leave(applicant, at: progress) } else { judge(applicant) }
  }

  /// The determinations, public notices and payments, over all cases that have come so far.
  mutating func playRound(_ cast: [DemoApplicant]) {
    let first = cast.filter { $0.fate.track == .early }
    let second = cast.filter { $0.fate.track == .second }
    func one(_ fate: Fate) -> DemoApplicant? { cast.first { $0.fate == fate } }
    if !first.isEmpty {
      determine(id("determination 1"), of: first, from: .demo(9, 2, 13, 35))
      let notice: NoticeID = id("notice 1")
      publish(notice, number: "2025-01", of: first, at: .demo(9, 2, 15, 30))
      if let applicant = one(.firstNotice(.objectedAndPaid)) {
        object(
          to: applicant, .amount, grounds: "该项目合同金额明显高于同类项目，请核实是否真实发生。", at: .demo(9, 4, 10, 12),
          answer: (false, "经复核合同、发票和银行回单，费用真实发生，金额与验收一致，维持原结果。", .demo(9, 8, 15, 40)))
      }
      end(notice, of: first.filter { $0.fate != .firstNotice(.unsupported) }, at: .demo(9, 10, 0, 0, second: 40))
      payOut(first, one)
    }
    if !second.isEmpty {
      determine(id("determination 2"), of: second, from: .demo(9, 9, 9, 40))
      publish(id("notice 2"), number: "2025-02", of: second, at: .demo(9, 9, 14, 30))
      objections(one)
    }
    let pool = cast.filter { $0.fate == .pool }
    if !pool.isEmpty { abandon(id("determination 3"), of: pool, from: .demo(9, 11, 16, 20)) }
  }

  private mutating func payOut(_ first: [DemoApplicant], _ one: (Fate) -> DemoApplicant?) {
    let batch: BatchID = id("batch 1")
    pay(batch, to: first.filter { $0.fate != .firstNotice(.unsupported) }, at: .demo(9, 10, 9, 30))
    let returned = [Fate.firstNotice(.returned), .firstNotice(.corrected)].compactMap { one($0)?.id }
    settle(batch, returning: Set(returned), at: .demo(9, 11, 9, 25))
    if let applicant = one(.firstNotice(.corrected)) {
      correctAccount(applicant, at: .demo(9, 11, 13, 50))
      pay(id("batch 2"), to: [applicant], at: .demo(9, 12, 9, 10), approved: false)
    }
    if let applicant = one(.firstNotice(.owing)) {
      clawBack(applicant, at: .demo(9, 11, 16, 10), hundredths: 40, repaidAt: .demo(9, 12, 9, 20))
    }
    if let applicant = one(.firstNotice(.repaid)) {
      clawBack(applicant, at: .demo(9, 11, 15, 30), hundredths: 100, repaidAt: .demo(9, 12, 9, 5))
    }
  }

  private mutating func objections(_ one: (Fate) -> DemoApplicant?) {
    if let applicant = one(.secondNotice(.open)) {
      object(
        to: applicant, .relatedParty, grounds: "据公开信息，该公司与模型供应方的高管有任职重叠，请核实是否存在关联关系。", at: .demo(9, 10, 16, 5))
    }
    if let applicant = one(.secondNotice(.dismissed)) {
      object(
        to: applicant, .doubleFunding, grounds: "该项目去年已经得到其他专项资金支持，不应重复享受。", at: .demo(9, 10, 10, 20),
        answer: (false, "经核，所指资金为市级专项，不属于开发区财政资金，不构成重复支持。", .demo(9, 11, 16, 30)))
    }
    if let applicant = one(.secondNotice(.upheld)) {
      object(
        to: applicant, .amount, grounds: "该项目第二期尚未投入使用，验收报告所列内容与实际不符。", at: .demo(9, 10, 11, 40),
        answer: (true, "现场核查发现部分功能尚未上线，退回审核重新核定金额。", .demo(9, 11, 15, 10)))
    }
  }

  private func id<Entity>(_ purpose: String) -> ID<Entity> {
    ID(String(demoDigest("demo round \(purpose)").prefix(24)))
  }
}
