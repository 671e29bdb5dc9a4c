internal import Standards

/// One invoice in several files of the application: once it counts, in two projects it may not.
enum InvoiceTwice {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    var uses: [(key: InvoiceKey, uses: [(project: String, invoice: ReadInvoice)])] = []
    for project in evidence.projects {
      for invoice in evidence.invoices(project: project) {
        if let index = uses.firstIndex(where: { $0.key == invoice.key }) {
          uses[index].uses.append((project, invoice))
        } else {
          uses.append((invoice.key, [(project, invoice)]))
        }
      }
    }
    return uses.compactMap { entry in
      let files = entry.uses.flatMap(\.invoice.files)
      let digests = Set(files.map(\.digest))
      guard entry.uses.count > 1 || digests.count > 1 else { return nil }
      let isError = entry.uses.count > 1
      let number = entry.uses[0].invoice.number?.value ?? ""
      return Finding(
        isError ? "invoice-in-two-projects" : "invoice-in-several-files", isError ? .error : .note,
        clause: files[0].clause,
        what: isError
          ? Phrase(
            zh: "发票 \(number) 用在了 \(entry.uses.count) 个项目中。",
            en: "Invoice \(number) is used in \(entry.uses.count) projects.")
          : Phrase(
            zh: "\(digests.count) 份文件是同一张发票 \(number)，只计一次。",
            en: "\(digests.count) files are one invoice, \(number); it counts once."),
        remedy: isError
          ? Phrase(zh: "一张发票只能用在一个项目，请删去另一处。", en: "An invoice serves one project; take it out of the other.") : nil,
        places: files.map { $0.said(.invoiceNumber)?.place ?? $0.place })
    }
  }
}
