internal import Casework
internal import Standards

/// One batch: its lines, its control totals, its approval, its files and what the bank answered.
struct BatchPage {
  let batch: PaymentBatch
  let names: [AccountID: String]
  let sums: ReconciliationTable
  /// What the person may do with it.
  let may: Set<Act>
  var problems: [FieldProblem] = []
  var flaws: [BankReturnFile.Flaw] = []
  var input = FormInput()
  let csrf: String
  let now: Instant

  enum Act: Hashable { case approve, reject, export, importReturn }

  func page(_ language: Language) -> Page {
    var page = Page(
      title: Phrase(zh: "拨付批次 \(batch.sheet.number)", en: "Payment batch \(batch.sheet.number)"),
      back: Crumb(Words.Payments.title[language], to: Link.payments.path(in: language)),
      main: """
        \(totals(language))\(decision(language))\(files(language))\(returnForm(language))\
        \(heading(Words.Payments.lines[language]))\(lines(language))\(returns(language))\
        \(reconciliation(language))\(signatures(language))\
        \(printFooter(number: batch.sheet.number, checkpoint: nil, printedAt: now.tabular, language))
        """)
    page.problems = problems
    page.headingAside = tag(batch.tag(language))
    return page
  }

  private var total: Money { (try? batch.sheet.total()) ?? .zero }

  private func totals(_ language: Language) -> HTML {
    definitionList([
      (Words.Payments.count[language], "<span class=\"num\">\(batch.sheet.lines.count)</span>"),
      (Words.Notices.totalAmount[language], "<span class=\"num\">\(total.grouped)</span>"),
      (Words.Payments.inWords[language], "<span lang=\"zh-Hans\">\(total.inWords)</span>"),
      (Words.Payments.maker[language], "\(names[batch.maker] ?? batch.maker.rawValue)"),
      (
        Words.Payments.checker[language],
        "\(batch.approver.map { names[$0] ?? $0.rawValue } ?? "—")"
      ),
    ]) + buttonRow([proofLink(.batchProof(batch.sheet.id), language), printButton(language)])
  }

  private func decision(_ language: Language) -> HTML {
    guard batch.phase == .prepared else { return .empty }
    var out = HTML.empty
    if may.contains(.approve) {
      out += warning("\(Words.Payments.approveWarning[language])", language)
      out += postForm(
        to: Link.batchApproval(batch.sheet.id).path(in: language), csrf: csrf,
        buttonRow([submit(Words.Payments.approve[language])]))
    }
    if may.contains(.reject) {
      out += postForm(
        to: Link.batchRejection(batch.sheet.id).path(in: language), csrf: csrf,
        """
        \(textArea(
          Field(
            "reason", label: Words.Payments.rejectReason[language],
            error: problems.first { $0.field == "reason" }?.text), value: input.typed("reason"), rows: 3, limit: 500,
          language))\
        \(buttonRow([submit(Words.Payments.reject[language], .grave)]))
        """)
    }
    return out.isEmpty ? "<p>\(Words.Payments.waitsForChecker[language])</p>" : out
  }

  private func files(_ language: Language) -> HTML {
    guard may.contains(.export), batch.phase == .approved || batch.phase == .exported else { return .empty }
    let forms: [HTML] = BankFile.Format.allCases.map { format in
      postForm(
        to: Link.batchExport(batch.sheet.id).path(in: language), csrf: csrf,
        "\(hidden("format", format.rawValue))\(submit(Words.Payments.export(format.title)[language], .second))")
    }
    return
      "\(heading(Words.Payments.bankFile[language]))<p>\(Words.Payments.exportLead[language])</p>\(buttonRow(forms))\(controlSheet(language))"
  }

  private func controlSheet(_ language: Language) -> HTML {
    guard !batch.exports.isEmpty else { return .empty }
    var seen: Set<String> = []
    let exports = batch.exports.filter { seen.insert($0.format).inserted }
    return table(
      Words.Payments.controlSheet[language], id: "control",
      columns: [
        TableColumn(Words.Payments.format[language]), TableColumn(Words.Payments.count[language], .number),
        TableColumn(Words.Notices.totalAmount[language], .number), TableColumn("SM3"),
        TableColumn(Words.Payments.download[language]),
      ],
      rows: exports.map { export in
        let format = BankFile.Format(rawValue: export.format)
        return [
          "\(format?.title[language] ?? export.format)", "\(export.count)", "\(export.total.grouped)",
          "<code>\(export.fileHash)</code>",
          format.map {
            link(
              Words.Payments.download[language], to: Link.bankFile(batch.sheet.id, $0).path(in: language),
              hidden: $0.title[language])
          } ?? "—",
        ]
      }, language)
  }

  private func returnForm(_ language: Language) -> HTML {
    guard may.contains(.importReturn), batch.phase == .exported else { return .empty }
    let faults: [HTML] = flaws.prefix(200).map { flaw in
      "<li>\(Words.Payments.line(flaw.line)[language])：\(flaw.text[language])</li>"
    }
    return """
      \(heading(Words.Payments.bankReturn[language]))\
      \(flaws.isEmpty ? nil : note(Words.Payments.nothingImported[language], "<ul>\(faults)</ul>", .bad, level: 3))\
      \(postForm(
        to: Link.bankReturn(batch.sheet.id).path(in: language), csrf: csrf, sendsFiles: true,
        """
        \(fileUpload(
          Field(
            "file", label: Words.Payments.returnFile[language], hint: "\(Words.Payments.returnHint[language])",
            error: problems.first { $0.field == "file" }?.text), address: nil, accept: ".csv,.txt", language))\
        \(buttonRow([submit(Words.Payments.importFile[language])]))
        """))
      """
  }

  private func lines(_ language: Language) -> HTML {
    table(
      Words.Payments.lines[language], id: "lines",
      columns: [
        TableColumn(Words.Payments.payID[language]), TableColumn(Words.Payments.caseNumber[language]),
        TableColumn(Words.Payments.holder[language]), TableColumn(Words.Payments.account[language]),
        TableColumn(Words.Payments.bank[language]), TableColumn(Words.Payments.amount[language], .number),
        TableColumn(Words.Payments.bankSays[language]),
      ],
      rows: batch.sheet.lines.map { line in
        [
          unbroken(line.payment.id.rawValue), unbroken(line.number.text), "\(line.payment.account.holder)",
          unbroken(line.payment.account.maskedNumber), "\(line.payment.account.bank)",
          "\(line.payment.amount.grouped)", said(batch.outcomes[line.payment.id], language),
        ]
      },
      total: [
        "\(Words.Notices.total[language])", "", "", "", "\(total.inWords)", "\(total.grouped)", "",
      ], hidesCaption: true, language)
  }

  private func said(_ outcome: ReturnLine.Outcome?, _ language: Language) -> HTML {
    switch outcome {
    case nil: "—"
    case .paid(let reference, let day): "\(tag(Words.Payments.paid[language], .good)) \(day.description) \(reference)"
    case .returned(let reason): "\(tag(Words.Payments.returned[language], .bad)) \(reason)"
    }
  }

  private func returns(_ language: Language) -> HTML {
    let imports: [HTML] = batch.returns.enumerated().map { index, imported in
      let quarantined: HTML? =
        imported.quarantined.isEmpty
        ? nil
        : table(
          Words.Payments.quarantined[language], id: "quarantined-\(index + 1)",
          columns: [
            TableColumn(Words.Payments.payID[language]), TableColumn(Words.Payments.amount[language], .number),
            TableColumn(Words.Payments.bankSays[language]), TableColumn(Words.Payments.why[language]),
          ],
          rows: imported.quarantined.map { held in
            [
              unbroken(held.line.payment.rawValue), "\(held.line.amount.grouped)", said(held.line.outcome, language),
              "\(held.fault.title[language])",
            ]
          }, language)
      return """
        <h3>\(Words.Payments.importNumber(index + 1)[language])</h3>\
        <p>\(Words.Payments.importSummary(imported.accepted.count, imported.quarantined.count)[language])</p>\
        <p class="hint">SM3 <code>\(imported.fileHash)</code></p>\(quarantined)
        """
    }
    return imports.isEmpty ? .empty : "\(heading(Words.Payments.imports[language]))\(imports)"
  }

  /// Nothing is instructed before the approval, so there is nothing to reconcile.
  private func reconciliation(_ language: Language) -> HTML {
    guard batch.phase == .approved || batch.phase == .exported else { return .empty }
    return heading(Words.Payments.reconciliation[language]) + sums.html(language)
  }

  private func signatures(_ language: Language) -> HTML {
    "<p class=\"paper\"><span>\(Words.Payments.maker[language])：________</span><span>\(Words.Payments.checker[language])：________</span></p>"
  }
}
