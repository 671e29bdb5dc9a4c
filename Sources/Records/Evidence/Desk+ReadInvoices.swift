internal import Casework
internal import Standards

extension Desk {
  /// Notes with a submitted case what invoices reading has found in its files; nothing where it knows already.
  func noteReadInvoices(of id: CaseID) throws {
    guard let file = try load(CaseFile.self, id) else { return }
    try note(try ReadingShelf(transaction).invoices(in: file.dossier.attachments.map(\.hash)), on: id)
  }

  /// The same for every case that holds the file.
  func noteReadInvoices(in digest: String) throws {
    let found = try ReadingShelf(transaction).invoices(in: [digest])
    guard !found.isEmpty else { return }
    for id in Set(try MaterialFiles(transaction).places(of: [digest]).map(\.caseID)).sorted() {
      try note(found, on: id)
    }
  }

  private func note(_ found: [String: Set<String>], on id: CaseID) throws {
    try change(CaseFile.self, id) { $0.noting(invoices: found) }
  }
}

extension ReadingShelf {
  /// Kind of the marks that are keys of invoices.
  package static let invoiceMarks = "invoice"

  /// Canonical numbers of the invoices in each of the files that have been read.
  func invoices(in digests: some Sequence<String>) throws -> [String: Set<String>] {
    let digests = Set(digests).sorted()
    var found: [String: Set<String>] = [:]
    let read = try transaction.rows(
      "select distinct digest from readings where state = 'read' and digest in (\(list: digests))")
    for row in read { found[try row.text("digest")] = [] }
    let marks = try transaction.rows(
      """
      select digest, mark from reading_marks
      where kind = \(ReadingShelf.invoiceMarks) and digest in (\(list: digests))
      """)
    for row in marks {
      guard let key = InvoiceKey(canonical: try row.text("mark")) else { continue }
      found[try row.text("digest"), default: []].insert(key.display)
    }
    return found
  }
}
