import Testing

@testable import Evidence

/// Each rule is seen to speak and to be silent.
struct FileRuleTests {
  private func reading(
    _ kind: DocumentKind, _ values: [FieldName: String], source: ReadField.Source = .textLayer, confidence: Double = 1
  ) -> FileReading {
    var reading = PageFixtures.reading([PageReading(number: 1, textSource: .textLayer)])
    reading.kind = kind
    for (name, value) in values {
      let box = PageBox(x: 0.1, y: 0.1, width: 0.2, height: 0.02)
      reading.fields[name] = ReadField(value, source, page: 1, box: box, confidence: confidence)
    }
    return reading
  }

  private func codes(_ reading: FileReading) -> [String] {
    FileRule.all.flatMap { $0.findings(reading) }.map(\.code)
  }

  @Test func `an amount in words that is not the figure is named with both places`() throws {
    let wrong = reading(.contract, [.amount: "786882.39", .amountInWords: "柒拾捌万陆仟捌佰捌拾贰圆叁角捌分"])
    let finding = try #require(FileRule.wordsDifferFromFigures.findings(wrong).first)
    #expect(finding.code == "words-differ-from-figures" && finding.severity == .error && finding.places.count == 2)
    #expect(codes(reading(.contract, [.amount: "786882.39", .amountInWords: "柒拾捌万陆仟捌佰捌拾贰圆叁角玖分"])).isEmpty)
  }

  @Test func `one numeral a recogniser confuses is not taken for a difference`() {
    let values: [FieldName: String] = [.amount: "700.00", .amountInWords: "柒佰园整"]
    #expect(codes(reading(.contract, values, source: .recognised)).isEmpty)
    #expect(codes(reading(.contract, values)) == ["words-malformed"])
  }

  @Test func `sums of an invoice must add up to the fen`() {
    let sums: [FieldName: String] = [.amountExcludingTax: "265.49", .tax: "34.51", .amountIncludingTax: "300.00"]
    #expect(codes(reading(.invoice, sums)).isEmpty)
    #expect(codes(reading(.invoice, sums.merging([.tax: "34.15"]) { $1 })) == ["tax-does-not-add"])
    let red: [FieldName: String] = [.amountExcludingTax: "-471.70", .tax: "-28.30", .amountIncludingTax: "-500.00"]
    #expect(codes(reading(.invoice, red)).isEmpty)
  }

  @Test func `lines are held against the total where the file carries them`() {
    var invoice = reading(.invoice, [.amountExcludingTax: "165.30"])
    invoice.lines = [VoucherLine(name: "a", amount: "176.99"), VoucherLine(name: "b", amount: "-11.69")]
    #expect(codes(invoice).isEmpty)
    invoice.lines[1].amount = "11.69"
    #expect(codes(invoice) == ["lines-do-not-add"])
    invoice.fields[.amountExcludingTax]?.source = .recognised
    #expect(codes(invoice).isEmpty)
  }

  @Test func `items of a contract are held against its total`() {
    let items: [FieldName: String] = [
      .laborCost: "10.00", .softwareCost: "20.00", .hardwareCost: "30.00", .amount: "60.00",
    ]
    #expect(codes(reading(.contract, items)).isEmpty)
    #expect(codes(reading(.contract, items.merging([.amount: "61.00"]) { $1 })) == ["items-do-not-add"])
  }

  @Test func `a credit code whose check fails is named`() {
    #expect(codes(reading(.contract, [.partyACode: "91110108690017781B"])).isEmpty)
    #expect(codes(reading(.contract, [.partyACode: "91110108690017781C"])) == ["credit-code-check"])
  }

  @Test func `numbers of invoices have a form and a year`() {
    let good: [FieldName: String] = [.invoiceNumber: "24112000000048542163", .issueDate: "2024-05-28"]
    #expect(codes(reading(.invoice, good)).isEmpty)
    #expect(codes(reading(.invoice, good.merging([.issueDate: "2023-05-28"]) { $1 })) == ["invoice-number-year"])
    #expect(codes(reading(.invoice, [.invoiceNumber: "2411200000004854216"])) == ["invoice-number-form"])
    let coded: [FieldName: String] = [
      .invoiceCode: "044001911211", .invoiceNumber: "53752806", .issueDate: "2020-06-28",
    ]
    #expect(codes(reading(.invoice, coded)).isEmpty)
  }

  @Test func `the code of an invoice is checked and held against what is printed`() {
    func invoice(_ payload: String, _ values: [FieldName: String]) -> FileReading {
      var reading = reading(.invoice, values)
      reading.pages[0].codes = [CodeMark(payload: payload, box: .wholePage)]
      return reading
    }
    let good = "01,32,,26427000000145889304,300.00,20260108,,670D"
    let printed: [FieldName: String] = [
      .invoiceNumber: "26427000000145889304", .amountIncludingTax: "300.00", .issueDate: "2026-01-08",
    ]
    #expect(codes(invoice(good, printed)).isEmpty)
    #expect(codes(invoice(good, printed.merging([.amountIncludingTax: "900.00"]) { $1 })) == ["code-differs"])
    #expect(codes(invoice(good.replacing("670D", with: "670E"), printed)) == ["code-checksum"])
    // The amount of an older invoice's code is the one without tax.
    let older = "01,10,050001700111,99999951,300.00,20201010,14754822929856772523,E400"
    let face: [FieldName: String] = [
      .invoiceCode: "050001700111", .invoiceNumber: "99999951", .amountExcludingTax: "300.00",
      .amountIncludingTax: "318.00",
    ]
    #expect(codes(invoice(older, face)).isEmpty)
  }

  @Test func `a person's card is no account for an award`() {
    #expect(codes(reading(.bankAccountForm, [.accountNumber: "6225760008219524"])) == ["personal-account"])
    #expect(codes(reading(.bankAccountForm, [.accountNumber: "2402012219200041549"])).isEmpty)
  }

  @Test func `a contract signed after its end is odd`() {
    let days: [FieldName: String] = [.signedOn: "2025-11-06", .termTo: "2025-11-05"]
    #expect(codes(reading(.contract, days)) == ["term-before-signing"])
    #expect(codes(reading(.contract, days.merging([.termTo: "2025-11-06"]) { $1 })).isEmpty)
  }

  @Test func `placeholders of a template are counted`() throws {
    var page = TypedPage()
    page.row((1, "甲方：##{buyer}"))
    page.row((1, "乙方：${seller}"))
    var contract = page.reading()
    contract.kind = .contract
    let finding = try #require(FileRule.unfilledPlaces.findings(contract).first)
    #expect(finding.places.count == 2)
    #expect(FileRule.unfilledPlaces.findings(TypedPage().reading()).isEmpty)
  }

  @Test func `a filing without its number is noted`() {
    var page = TypedPage()
    page.row((1, "该模型已完成备案，备案号：京备2024第12号"))
    var profile = page.reading()
    profile.kind = .modelProfile
    #expect(codes(profile) == ["filing-number-form"])
    profile.fields[.modelFiling] = ReadField("Beijing-WenXinYiYan-20230821", .textLayer)
    #expect(codes(profile).isEmpty)
  }

  @Test func `nobody is a party on both sides`() {
    #expect(codes(reading(.contract, [.partyA: "甲（北京）有限公司", .partyB: "甲(北京)有限公司"])) == ["payer-is-payee"])
  }

  @Test func `every code that is made is among those that are made anew`() {
    #expect(FileRule.codes.count == 17)
  }
}
