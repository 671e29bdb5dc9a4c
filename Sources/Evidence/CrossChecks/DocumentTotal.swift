internal import PolicyCore
internal import Standards

/// What the documents of one project add up to under one name, in fen.
struct DocumentTotal {
  let fen: Int64
  let parts: [Said]
  /// A document of the kind without a readable amount, or one not read yet: the sum is only a part.
  let isPartial: Bool

  init(_ evidence: ApplicationEvidence, _ kind: DocumentKind, _ field: FieldName, project: String) {
    var parts: [Said] = []
    var isPartial = !evidence.isComplete(kind, project: project)
    if kind == .invoice {
      for invoice in evidence.invoices(project: project) {
        // A blue invoice and the red one that cancels it come to nothing together.
        if let said = invoice.files.lazy.compactMap({ $0.said(field) }).first {
          parts.append(said)
        } else {
          isPartial = true
        }
      }
      isPartial = isPartial || evidence.documents(.invoice, project: project).contains { $0.reading?.invoiceKey == nil }
    } else {
      var seen: Set<String> = []
      for file in evidence.documents(kind, project: project) {
        // The same file twice counts once; two vouchers in one file are two.
        let own = [file.digest] + [.serial, .amount, .date].map { file.said($0)?.value ?? "" }
        guard seen.insert(own.joined(separator: " ")).inserted else { continue }
        if let serial = file.said(.serial)?.value, !seen.insert("serial \(serial)").inserted { continue }
        if let said = file.said(field) { parts.append(said) } else { isPartial = true }
      }
    }
    var sum: Int64 = 0
    for part in parts {
      guard let amount = part.amount, case let (next, overflow) = sum.addingReportingOverflow(amount), !overflow else {
        isPartial = true
        continue
      }
      sum = next
    }
    (fen, self.parts, self.isPartial) = (sum, parts, isPartial)
  }

  var amount: Money { Money(fen: fen) }
  var places: [Finding.Place] { parts.prefix(20).map(\.place) }
  var isCertain: Bool { parts.allSatisfy(\.isCertain) }
}
