import Evidence
import PolicyCore
import Standards
import Testing

struct PartyCheckTests {
  @Test(arguments: ["api", "private", "cloud", "appliance"])
  func `materials that agree with the form give no finding`(mode: String) {
    var sound = SoundApplication(mode: mode)
    if mode == "appliance" || mode == "private" { sound.set(.contract, .hardwareCost, "0.00") }
    #expect(sound.findings.map { "\($0.code) \($0.what.zh)" } == [])
  }

  @Test func `an invoice to another buyer is an error with clause and place`() throws {
    var application = SoundApplication()
    application.set(.invoice, .buyerName, "天津别家科技有限公司")
    let finding = try #require(application.finding("buyer-is-not-the-applicant"))
    #expect(finding.severity == .error && finding.clause == "五.7" && finding.remedy != nil)
    #expect(finding.places.first?.digest == application.files.first { $0.kind == .invoice }?.digest)
    #expect(finding.what.zh.contains("天津别家科技有限公司") && finding.what.en.contains("buyer"))
  }

  @Test func `width, brackets and spaces make no other name`() {
    var application = SoundApplication()
    application.filing.application["org.name"] = .text("北京（测试）Ａ科技有限公司")
    for kind in [DocumentKind.invoice, .contract, .bankReceipt, .commitmentLetter, .bankAccountForm] {
      for field in [FieldName.buyerName, .partyA, .payerName, .applicantName, .accountName]
      where application.files.first(where: { $0.kind == kind })?.reading?.fields[field] != nil {
        application.set(kind, field, "北京(测试) A科技有限公司")
      }
    }
    #expect(!application.codes.contains("buyer-is-not-the-applicant"))
    #expect(!application.codes.contains("account-is-not-the-applicants"))
  }

  @Test func `one character apart on a scan is a note, on an electronic invoice an error`() {
    var application = SoundApplication()
    application.set(.invoice, .buyerName, "北京测试智能料技有限公司", .recognised)
    #expect(application.finding("buyer-is-not-the-applicant")?.severity == .note)
    application.set(.invoice, .buyerName, "北京测试智能料技有限公司", .attachment)
    #expect(application.finding("buyer-is-not-the-applicant")?.severity == .error)
  }

  @Test func `another credit code is found even where the name is right`() {
    var application = SoundApplication()
    application.set(.invoice, .buyerTaxID, CreditCode.example(seed: 99)!.text)
    #expect(application.finding("buyer-code-differs")?.severity == .error)
  }

  @Test func `a contract in which the applicant is party B is no finding`() {
    var application = SoundApplication()
    application.set(.contract, .partyA, SoundApplication.supplier)
    application.set(.contract, .partyB, SoundApplication.applicant)
    application.set(.contract, .partyACode, CreditCode.example(seed: 99)!.text)
    application.set(.contract, .partyBCode, SoundApplication.code)
    #expect(!application.codes.contains { $0.hasPrefix("buyer-") })
  }

  @Test func `a payment to somebody else than the supplier is a warning`() {
    var application = SoundApplication()
    application.set(.bankReceipt, .payeeName, "无关贸易有限公司")
    let finding = application.finding("seller-is-not-the-supplier")
    #expect(finding?.severity == .warning && finding?.what.zh.contains("收款方") == true)
  }

  @Test func `an account in another name is an error`() {
    var application = SoundApplication()
    application.set(.bankAccountForm, .accountName, "张三")
    #expect(application.finding("account-is-not-the-applicants")?.severity == .error)
  }

  @Test func `a bank number whose check digit fails is a warning`() {
    var application = SoundApplication()
    application.set(.bankAccountForm, .bankLine, "102100099995")
    #expect(application.finding("bank-line-check-digit")?.clause == "五.4")
    #expect(application.codes.contains("form-differs"))
  }
}
