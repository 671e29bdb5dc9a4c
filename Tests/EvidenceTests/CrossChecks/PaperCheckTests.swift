import Evidence
import PolicyCore
import Standards
import Testing

struct PaperCheckTests {
  @Test func `a contract handed in as an invoice is pointed to its place`() {
    var application = SoundApplication()
    application.add("m7", .contract, [.partyA: SoundApplication.applicant, .partyB: SoundApplication.supplier])
    let finding = application.finding("misplaced-file")
    #expect(finding?.severity == .warning && finding?.remedy?.zh.contains("5. 项目合同") == true)
  }

  @Test func `a letter without seal, without signature and in grey is found three times`() {
    var application = SoundApplication()
    application.change(.commitmentLetter) { $0.pages = [SoundApplication.page(colour: .grey)] }
    #expect(application.finding("letter-not-in-colour")?.severity == .error)
    #expect(application.finding("seal-missing")?.clause == "五.3")
    #expect(application.finding("signature-missing")?.severity == .warning)
  }

  @Test func `a letter with its template's sentences is ours, one with a word more is not`() throws {
    let letter = try #require(SoundApplication.policy.letter("commitment"))
    let sentences = letter.statements.map(\.zh)
    func lines(_ texts: [String]) -> [TextLine] {
      texts.enumerated().map {
        TextLine($1, box: PageBox(x: 0.1, y: 0.2 + Double($0) * 0.05, width: 0.8, height: 0.02))
      }
    }
    var application = SoundApplication()
    application.change(.commitmentLetter) { $0.pages[0].lines = lines(sentences) }
    #expect(application.finding("letter-differs") == nil)
    let altered = sentences.map { $0.replacing("没有获得开发区", with: "已经获得过开发区") }
    application.change(.commitmentLetter) { $0.pages[0].lines = lines(altered) }
    #expect(application.finding("letter-differs")?.clause == "五.3")
    application.change(.commitmentLetter) { $0.pages[0].lines = lines(Array(sentences.dropLast(2))) }
    #expect(application.finding("letter-differs")?.what.zh.contains("获得支持后") == true)
  }

  @Test func `a seal in another colour is a warning and not a missing seal`() {
    var application = SoundApplication()
    application.change(.bankAccountForm) { $0.pages[0].seals[0].ink = .notRed }
    #expect(application.finding("seal-missing")?.severity == .warning)
  }

  @Test func `an electronic signature stands for ink`() {
    var application = SoundApplication()
    application.change(.commitmentLetter) { reading in
      reading.pages = [SoundApplication.page()]
      reading.signatures = [SignatureReading(form: "PKCS#7", status: .validAnchored)]
    }
    #expect(!application.codes.contains("seal-missing") && !application.codes.contains("signature-missing"))
  }

  @Test func `another company's seal is a hint, a badly read own seal is none`() {
    var application = SoundApplication()
    application.change(.commitmentLetter) { $0.pages[0].seals[0].text = "上海无关贸易有限公司" }
    #expect(application.finding("seal-names-another")?.severity == .warning)
    application.change(.commitmentLetter) { $0.pages[0].seals[0].text = "智能科技有限公司北京测" }
    #expect(application.finding("seal-names-another") == nil)
  }

  @Test(arguments: [(0, "contract-not-sealed"), (1, "contract-sealed-once")])
  func `a contract wants two seals`(seals: Int, code: String) {
    var application = SoundApplication()
    application.change(.contract) { $0.pages = [SoundApplication.page(seals: seals)] }
    #expect(application.codes == [code])
  }

  @Test func `a missing page of a numbered contract is named`() {
    var application = SoundApplication()
    application.change(.contract) { reading in
      reading.pages = [1, 2, 4].map { number in
        var page = SoundApplication.page(number, seals: number == 4 ? 2 : 0)
        page.lines = [TextLine("第 \(number) 页 共 4 页", box: PageBox(x: 0.4, y: 0.95, width: 0.2, height: 0.02))]
        return page
      }
      reading.pageCount = 3
    }
    #expect(application.finding("pages-missing")?.what.zh.contains("第 3 页") == true)
  }

  @Test func `an altered electronic invoice is an error`() {
    var application = SoundApplication()
    application.change(.invoice) {
      $0.signatures = [SignatureReading(form: "GB/T 38540 v4", status: .digestMismatch)]
    }
    #expect(application.finding("signature-digest-mismatch")?.severity == .error)
  }

  @Test func `what the reading of a file alone has said is not said again`() {
    var application = SoundApplication()
    application.change(.invoice) { reading in
      reading.signatures = [SignatureReading(form: "GB/T 38540 v4", status: .digestMismatch)]
      reading.findings = [Finding("signature-superseded", .note, what: Phrase(zh: "有后来的签章", en: "Signed again later"))]
    }
    application.change(.commitmentLetter) { reading in
      reading.pages[0].scan?.colour = .grey
      reading.findings = [Finding("not-in-colour", .error, what: Phrase(zh: "不是彩色", en: "Not in colour"))]
    }
    application.change(.contract) { reading in
      reading.pages = [SoundApplication.page()]
      reading.findings = [Finding("no-seal", .warning, what: Phrase(zh: "没有印章", en: "No seal"))]
    }
    #expect(Set(application.codes) == ["signature-superseded", "not-in-colour", "no-seal"])
  }

  @Test func `an acceptance report without its effect is asked for it`() {
    var application = SoundApplication(mode: "private")
    application.set(.contract, .hardwareCost, "0.00")
    application.filing.projects[0].expenses[0].values["expense.spent_on"] = .date(CivilDate(iso: "2025-08-01")!)
    application.add("m10", .acceptanceReport, [.acceptedOn: "2025-08-01", .applicationField: "医疗"])
    #expect(application.codes == ["acceptance-lacks"])
    #expect(application.finding("acceptance-lacks")?.what.zh.contains("应用效果") == true)
  }

  @Test func `the form's contract number is compared with the contract's`() {
    var application = SoundApplication()
    application.set(.contract, .contractNumber, "HT-2025-0043")
    let finding = application.finding("form-differs")
    #expect(finding?.what.zh.contains("HT-2025-0043") == true && finding?.clause == "五.5")
  }

  @Test func `what the applicant can mend comes first, the worst first`() {
    var application = SoundApplication()
    application.change(.commitmentLetter) { $0.pages = [SoundApplication.page(colour: .grey)] }
    application.set(.bankReceipt, .amount, "650000.00")
    application.add(
      "m7", .invoice,
      [.invoiceNumber: SoundApplication.invoice, .amountIncludingTax: "600000.00"])
    let findings = application.findings
    let mendable = findings.prefix { $0.remedy != nil }
    #expect(mendable.map(\.severity) == mendable.map(\.severity).sorted())
    #expect(findings.dropFirst(mendable.count).allSatisfy { $0.remedy == nil })
    #expect(findings.last?.code == "invoice-in-several-files")
  }

  @Test func `findings of a single file get its digest and its clause`() {
    var application = SoundApplication()
    application.change(.invoice) {
      $0.findings = [Finding("tax-arithmetic", .warning, what: Phrase(zh: "税额不符", en: "The tax does not add up"))]
    }
    let finding = application.finding("tax-arithmetic")
    #expect(finding?.clause == "五.7" && finding?.places.first?.digest.isEmpty == false)
  }

  @Test func `nothing is said of a seal while another may be the applicant's`() {
    var application = SoundApplication()
    application.change(.commitmentLetter) { reading in
      var other = reading.pages[0].seals[0]
      other.text = "上海无关贸易有限公司"
      reading.pages[0].seals[0].text = nil
      reading.pages[0].seals.append(other)
    }
    #expect(application.finding("seal-names-another") == nil)
  }
}
