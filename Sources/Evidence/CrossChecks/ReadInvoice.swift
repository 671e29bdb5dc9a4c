package import Standards

/// One invoice, in however many files it was handed in.
struct ReadInvoice {
  let key: InvoiceKey
  /// At least one, the most trustworthy first.
  var files: [ApplicationEvidence.HandedIn]

  var total: Said? { files.lazy.compactMap { $0.said(.amountIncludingTax) }.first }
  var number: Said? { files[0].said(.invoiceNumber) }
  var day: Said? { files.lazy.compactMap { $0.said(.issueDate) }.first }
  /// The blue invoice that this one cancels.
  var cancels: InvoiceKey? {
    files.lazy.compactMap { $0.said(.redLetterOf) }.compactMap { InvoiceKey(said: $0.value, code: nil) }.first
  }
  var isRed: Bool { cancels != nil || (total?.amount ?? 0) < 0 }
}

extension InvoiceKey {
  /// The key of a number as it was read; `nil` for what is no invoice number.
  package init?(said number: String, code: String?) {
    if let found = try? InvoiceNumber(code: code, number: number) {
      self = found.key
    } else if let found = try? InvoiceNumber(typed: number) {
      self = found.key
    } else {
      return nil
    }
  }
}

extension FileReading {
  /// What identifies the invoice the file shows; the same for its PDF, OFD, XML and picture.
  package var invoiceKey: InvoiceKey? {
    guard kind == .invoice, let number = value(.invoiceNumber) else { return nil }
    return InvoiceKey(said: number, code: value(.invoiceCode))
  }

  /// Those of all invoices in the file: the one it shows, and one for each invoice's code on its pages, since several
  /// invoices are scanned into one file, or one behind another paper.
  package var invoiceKeys: Set<InvoiceKey> {
    let codes = pages.flatMap(\.codes).compactMap { try? InvoiceQR(payload: $0.payload).number.key }
    return Set(codes + apart.compactMap(\.invoiceKey))
  }
}

extension ApplicationEvidence {
  /// The invoices of a project, each once, in the order handed in.
  func invoices(project: String) -> [ReadInvoice] {
    var found: [ReadInvoice] = []
    for file in documents(.invoice, project: project) {
      guard let key = file.reading?.invoiceKey else { continue }
      if let index = found.firstIndex(where: { $0.key == key }) {
        found[index].files.append(file)
        found[index].files.sort { a, b in
          (a.said(.invoiceNumber)?.field.source ?? .recognised) < (b.said(.invoiceNumber)?.field.source ?? .recognised)
        }
      } else {
        found.append(ReadInvoice(key: key, files: [file]))
      }
    }
    return found
  }
}
