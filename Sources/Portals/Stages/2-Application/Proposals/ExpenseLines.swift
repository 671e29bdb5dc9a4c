internal import Casework
internal import Evidence
internal import PolicyCore
internal import Standards

/// Which vouchers of a project belong to which expense line: by the invoice's number, by the amount, or because there
/// is no choice. What could belong to several lines is left to people.
struct ExpenseLines {
  struct Line {
    /// The line's id, or what stands for a new one.
    let expense: String
    var files: [CaseReadings.Entry]
  }

  private(set) var lines: [Line]

  init(_ project: ProjectFacts, _ entries: [CaseReadings.Entry]) {
    lines = project.expenses.map { Line(expense: $0.id, files: []) }
    let entries = entries.flatMap(\.apart)
    let invoices = entries.filter { $0.reading?.kind == .invoice }
    var taken: Set<String> = []
    for entry in invoices {
      guard let number = entry.reading?.value(.invoiceNumber), !number.isEmpty,
        entry.reading?.value(.redLetterOf) == nil, taken.insert(number).inserted
      else { continue }
      let known = project.expenses.firstIndex { $0.values.values.contains(.text(number)) }
      let open = project.expenses.indices.filter { index in
        lines[index].files.isEmpty && !ExpenseLines.namesInvoice(project.expenses[index])
      }
      if let index = known ?? (open.count == 1 && invoices.count == 1 ? open.first : nil) {
        lines[index].files.append(entry)
      } else {
        lines.append(Line(expense: Proposal.newLine(for: entry.file, of: number), files: [entry]))
      }
    }
    let others = entries.filter { $0.reading?.kind != .invoice }
    if lines.isEmpty, let first = others.first(where: { $0.reading?.kind == .settlementStatement }) {
      lines.append(Line(expense: Proposal.newLine(for: first.file), files: []))
    }
    for index in lines.indices { lines[index].files += others.filter { belongs($0, to: index, among: others) } }
  }

  /// A paper of which there is one belongs to every line when it is the contract, else to the only line or to the one
  /// of the same amount.
  private func belongs(_ entry: CaseReadings.Entry, to index: Int, among others: [CaseReadings.Entry]) -> Bool {
    guard let reading = entry.reading else { return false }
    let isOnly = others.count { $0.reading?.kind == reading.kind } == 1
    if lines.count == 1 { return isOnly }
    let invoiced = lines[index].files.first { $0.reading?.kind == .invoice }?.reading?.value(.amountIncludingTax)
    guard let amount = reading.value(.amount), let invoiced else { return false }
    let sameAmount = others.count { $0.reading?.kind == reading.kind && $0.reading?.value(.amount) == amount }
    return amount == invoiced && sameAmount == 1
  }

  private static func namesInvoice(_ line: ExpenseFacts) -> Bool {
    line.values.values.contains { value in
      guard case .text(let text) = value else { return false }
      return (try? InvoiceNumber(typed: text)) != nil
    }
  }
}

extension CaseReadings.Entry {
  /// One entry for each voucher of the file.
  fileprivate var apart: [Self] {
    guard let reading else { return [self] }
    return reading.apart.map { Self(file: file, state: state, reading: $0) }
  }
}
