internal import PolicyCore
internal import Standards

/// Every invoice number of the form is on an invoice handed in, and every invoice handed in is on a line.
enum InvoiceOfEachLine {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.projects.flatMap { project -> [Finding] in
      let invoices = evidence.invoices(project: project)
      let lines = evidence.statedFacts.filter { $0.fact.kind == .invoiceNumber && $0.path.project == project }
      let stated = lines.compactMap { line -> (line: ApplicationEvidence.Stated, key: InvoiceKey, text: String)? in
        guard case .text(let text) = line.value, let key = InvoiceKey(said: text, code: nil) else { return nil }
        return (line, key, text)
      }
      let known = Set(invoices.map(\.key))
      let missing = stated.filter { !known.contains($0.key) }.map { absent($0.line, $0.text) }
      let used = Set(stated.map(\.key))
      let idle = invoices.filter { !$0.isRed && !used.contains($0.key) }.map(unused)
      // Without any invoice on the form the lines may rest on payments alone.
      return (evidence.isComplete(.invoice, project: project) ? missing : []) + (stated.isEmpty ? [] : idle)
    }
  }

  private static func absent(_ line: ApplicationEvidence.Stated, _ number: String) -> Finding {
    Finding(
      "invoice-not-handed-in", .error, clause: line.fact.cite?.rawValue,
      what: Phrase(
        zh: "申报表写了发票 \(number)，材料中没有读到这张发票。",
        en: "The form names invoice \(number); it was not found among the materials."),
      remedy: Phrase(zh: "请上传这张发票，或改正发票号码。", en: "Upload this invoice, or correct its number."))
  }

  private static func unused(_ invoice: ReadInvoice) -> Finding {
    let number = invoice.number?.value ?? ""
    return Finding(
      "invoice-on-no-line", .note, clause: invoice.files[0].clause,
      what: Phrase(zh: "发票 \(number) 没有出现在申报表的费用行中。", en: "Invoice \(number) stands on no line of the form."),
      remedy: Phrase(
        zh: "要申报这笔费用的，请在费用行填写该号码；不申报的可以删去文件。",
        en: "To claim it, put its number on a line; otherwise the file may be taken out."),
      places: invoice.files.map { $0.said(.invoiceNumber)?.place ?? $0.place })
  }
}
