import Casework
import Standards
import Testing

private func returned() throws -> Story {
  var story = try Story()
  try story.toDisbursement()
  try story.play(Cast.maker) { file, _ in try file.disbursement().instruct(Cast.payment()) }
  try story.play(Cast.maker) { file, _ in
    try file.disbursement().bounce(PaymentReturned(id: "pay-1", reason: "账号户名不符"))
  }
  return story
}

@Test func `a payment is the award, to the applicant's own account, brackets aside`() throws {
  var story = try Story()
  try story.toDisbursement()
  func instruct(_ payment: Payment) throws -> RefusalCode? {
    try refusal { _ = try story.file.disbursement().instruct(payment) }
  }
  #expect(try instruct(Cast.payment()) == nil)
  #expect(try instruct(Cast.payment(amount: Money(fen: Cast.award.fen - 1))) == .amountDiffers)
  let other = PayeeAccount(holder: "别家公司", number: "1", bank: "b", bankLine: "l")
  #expect(try instruct(Cast.payment(account: other)) == .accountNameDiffers)
}

@Test func `an instructed case is not paid a second time`() throws {
  var story = try Story()
  try story.toDisbursement()
  try story.play(Cast.maker) { file, _ in try file.disbursement().instruct(Cast.payment()) }
  #expect(try refusal { _ = try story.file.disbursement().instruct(Cast.payment("pay-2")) } == .notPayable)
  #expect(
    try refusal {
      _ = try story.file.disbursement().confirm(
        PaymentConfirmed(id: "pay-2", amount: Cast.award, bankReference: "", on: story.now.day))
    } == .paymentOutstanding)
}

@Test func `a returned payment needs a corrected and confirmed account and a new identifier`() throws {
  var story = try returned()
  #expect(try refusal { _ = try story.file.disbursement().instruct(Cast.payment("pay-2")) } == .notPayable)
  #expect(
    try refusal { _ = try story.file.disbursement().confirmAccount(by: Cast.maker) } == .accountUnconfirmed)
  let fixed = PayeeAccount(
    holder: "测试企业（北京）有限公司", number: "35030188011164119", bank: "测试银行", bankLine: "102100099996")
  #expect(try refusal { _ = try story.file.disbursement().correct(fixed, by: Cast.maker) } == .notPermitted)
  try story.play(Cast.agent) { file, _ in try file.disbursement().correct(fixed, by: Cast.agent) }
  #expect(try refusal { _ = try story.file.disbursement().confirmAccount(by: Cast.agent) } == .notPermitted)
  try story.play(Cast.maker) { file, _ in try file.disbursement().confirmAccount(by: Cast.maker) }
  func instruct(_ id: PayID, _ account: PayeeAccount) throws -> RefusalCode? {
    try refusal { _ = try story.file.disbursement().instruct(Cast.payment(id, account: account)) }
  }
  #expect(try instruct("pay-1", fixed) == .payIDUsed)
  #expect(try instruct("pay-2", Cast.account) == .accountUnconfirmed)
  #expect(try instruct("pay-2", fixed) == nil)
}

@Test func `nothing happens to a closed case but a claw-back of what was paid`() throws {
  var story = try Story()
  try story.toPaid()
  #expect(story.file.state.name == "closed.paid")
  func order(_ yuan: Int64) -> ClawBackOrder {
    ClawBackOrder(
      cause: .invoiceReversed, amount: Money(yuan: yuan), due: Cast.day("2026-01-31"), reason: "发票 25117 已红冲")
  }
  #expect(try refusal { _ = try story.file.closure().clawBack(order(40_001), by: Cast.lead) } == .clawBackTooLarge)
  #expect(try refusal { _ = try story.file.closure().clawBack(order(1), by: Cast.maker) } == .notPermitted)
  try story.play(Cast.lead) { file, _ in try file.closure().clawBack(order(30_000), by: Cast.lead) }
  func repay(_ yuan: Int64) throws {
    try story.play(Cast.maker) { file, now in
      try file.clawBack().record(
        Repayment(amount: Money(yuan: yuan), on: now.day, bankReference: "r"), by: Cast.maker)
    }
  }
  try repay(10_000)
  #expect(try story.file.clawBack().outstanding == Money(yuan: 20_000))
  #expect(try refusal { try repay(20_001) } == .repaymentTooLarge)
  try repay(20_000)
  #expect(story.file.state.name == "closed.clawedBack")
  #expect(try refusal { _ = try story.file.closure().clawBack(order(1), by: Cast.lead) } == .wrongStage)
}
