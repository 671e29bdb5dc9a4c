internal import Casework
internal import Records
internal import Standards

/// The desk of both finance roles: what can be paid, what cannot and why, and the batches.
struct PaymentsPage {
  let cases: [PayableCase]
  let batches: [PaymentBatch]
  let overall: ReconciliationTable
  /// The rounds' titles by ``PayableCase/roundKey``.
  let titles: [String: Phrase]
  let isMaker: Bool
  let canReveal: Bool
  var error: Phrase?
  let csrf: String
  let once: String

  private var payable: [PayableCase] { cases.filter { $0.standing == .payable } }
  private var others: [PayableCase] { cases.filter { $0.standing != .payable } }

  func page(_ language: Language) -> Page {
    Page(
      title: Words.Payments.title, lead: "\(Words.Payments.lead[language])",
      problems: error.map { [FieldProblem(field: "case", text: $0[language])] } ?? [],
      main: """
        \(heading(Words.Payments.payable[language]))\(payableForms(language))\
        \(others.isEmpty ? nil : "\(heading(Words.Payments.held[language]))\(heldTable(language))")\
        \(heading(Words.Payments.batches[language]))\(batchTable(language))\
        \(heading(Words.Payments.reconciliation[language]))\
        \(overall.html(language))\
        \(buttonRow([buttonLink(Words.Payments.clawBacks[language], to: Link.clawBacks.path(in: language), .second)]))
        """)
  }

  private func payableForms(_ language: Language) -> HTML {
    guard !payable.isEmpty else { return "<p>\(Words.Payments.nothingPayable[language])</p>" }
    let rounds = Dictionary(grouping: payable, by: \.roundKey).sorted { $0.key < $1.key }
    var first = 0
    return rounds.map { key, items in
      defer { first += items.count }
      let title = titles[key]?[language] ?? key
      return (rounds.count > 1 || titles.count > 1 ? heading(title, level: 3) : .empty)
        + payableForm(items, title, from: first, language)
    }.joined()
  }

  private func payableForm(_ items: [PayableCase], _ title: String, from first: Int, _ language: Language) -> HTML {
    var columns = [
      TableColumn(Words.Payments.caseNumber[language]), TableColumn(Words.Payments.enterprise[language]),
      TableColumn(Words.Payments.account[language]), TableColumn(Words.Payments.bank[language]),
      TableColumn(Words.Payments.amount[language], .number),
    ]
    if isMaker { columns.insert(TableColumn(Words.Payments.choose[language]), at: 0) }
    let total = (try? items.map(\.amount).sum()) ?? .zero
    let list = table(
      "\(Words.Payments.payable[language]) · \(title)", id: first == 0 ? "payable" : "payable-\(first)",
      columns: columns,
      rows: items.enumerated().map { index, item in
        let row: [HTML] = [
          unbroken(item.file.dossier.receipt?.number.text ?? "—"), "\(item.name)",
          unbroken(item.account?.maskedNumber ?? "—"), "\(item.account?.bank ?? "—")", "\(item.amount.grouped)",
        ]
        return isMaker ? [pick(item, first + index, language)] + row : row
      },
      total: (isMaker ? [""] : [])
        + ["\(Words.Notices.total[language])", "", "", "\(total.inWords)", "\(total.grouped)"],
      hidesCaption: true, rowNames: isMaker ? 1 : 0, language)
    guard isMaker else { return list }
    return postForm(
      to: Link.batches.path(in: language), csrf: csrf, once: once,
      "\(list)\(buttonRow([submit(Words.Payments.prepare[language])]))")
  }

  private func pick(_ item: PayableCase, _ index: Int, _ language: Language) -> HTML {
    let id = index == 0 ? "f-case" : "f-case-\(index)"
    return """
      <input type="checkbox" id="\(id)" name="case" value="\(item.id.rawValue)" checked \
      aria-label="\(Words.Payments.choose[language]) \(item.name)">
      """
  }

  private func heldTable(_ language: Language) -> HTML {
    table(
      Words.Payments.held[language], id: "held",
      columns: [
        TableColumn(Words.Payments.caseNumber[language]), TableColumn(Words.Payments.enterprise[language]),
        TableColumn(Words.Payments.account[language]), TableColumn(Words.Payments.amount[language], .number),
        TableColumn(Words.Payments.why[language]), TableColumn(Words.Publishing.acts[language]),
      ],
      rows: others.map { item in
        [
          unbroken(item.file.dossier.receipt?.number.text ?? "—"), "\(item.name)",
          unbroken(item.account?.maskedNumber ?? "—"), "\(item.amount.grouped)", why(item, language),
          acts(item, language),
        ]
      }, hidesCaption: true, language)
  }

  private func why(_ item: PayableCase, _ language: Language) -> HTML {
    switch item.standing {
    case .payable: .empty
    case .accountMissing: tag(Words.Payments.accountMissing[language], .bad)
    case .nameDiffers: tag(Words.Payments.nameDiffers[language], .bad)
    case .inBatch(let number): "\(Words.Payments.inBatch(number)[language])"
    case .underWay: tag(Words.Payments.underWay[language], .info)
    case .toConfirm: tag(Words.Payments.toConfirm[language], .wait)
    case .returned:
      if case .returned(let returned) = item.stage.phase {
        "\(tag(Words.Payments.returned[language], .bad)) \(returned.reason)"
      } else {
        .empty
      }
    }
  }

  private func acts(_ item: PayableCase, _ language: Language) -> HTML {
    guard item.account != nil, canReveal else { return "—" }
    let reveal = postForm(
      to: Link.accountReveal(item.id).path(in: language), csrf: csrf,
      submit(Words.Payments.reveal[language], .plain, hidden: item.name))
    guard item.standing == .toConfirm, isMaker else { return reveal }
    return reveal
      + postForm(
        to: Link.accountConfirmation(item.id).path(in: language), csrf: csrf,
        submit(Words.Payments.confirmAccount[language], .second, hidden: item.name))
  }

  private func batchTable(_ language: Language) -> HTML {
    guard !batches.isEmpty else { return "<p>\(Words.Payments.noBatch[language])</p>" }
    return table(
      Words.Payments.batches[language], id: "batches",
      columns: [
        TableColumn(Words.Payments.batchNumber[language]), TableColumn(Words.Notices.state[language]),
        TableColumn(Words.Payments.count[language], .number), TableColumn(Words.Notices.totalAmount[language], .number),
        TableColumn(Words.Payments.outstanding[language], .number),
      ],
      rows: batches.map { batch in
        [
          link(batch.sheet.number, to: Link.batch(batch.sheet.id).path(in: language)), tag(batch.tag(language)),
          "\(batch.sheet.lines.count)", "\((try? batch.sheet.total())?.grouped ?? "—")",
          "\((try? batch.reconciliation())?.outstanding.amount.grouped ?? "—")",
        ]
      }, hidesCaption: true, language)
  }
}

extension PaymentBatch {
  func tag(_ language: Language) -> Tag {
    switch phase {
    case .prepared: Tag(Words.Payments.phasePrepared[language], .wait)
    case .approved: Tag(Words.Payments.phaseApproved[language], .info)
    case .rejected: Tag(Words.Payments.phaseRejected[language], .plain)
    case .exported:
      outcomes.count == sheet.lines.count
        ? Tag(Words.Payments.phaseSettled[language], .good) : Tag(Words.Payments.phaseExported[language], .info)
    }
  }
}
