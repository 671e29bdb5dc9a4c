internal import PolicyCore
internal import Standards

/// A red-letter invoice cancels its blue one: neither counts, and a line that rests on the blue one has nothing under it.
enum RedLetters {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    let all = evidence.projects.flatMap { evidence.invoices(project: $0) }
    let claimed = Set(
      evidence.statedFacts.compactMap { stated -> InvoiceKey? in
        guard stated.fact.kind == .invoiceNumber, case .text(let text) = stated.value else { return nil }
        return InvoiceKey(said: text, code: nil)
      })
    return all.filter(\.isRed).compactMap { red in
      let blue = red.cancels.flatMap { key in all.first { $0.key == key } }
      let isClaimed = red.cancels.map(claimed.contains) ?? false
      if !isClaimed, red.files.contains(where: { $0.reading?.found("red-letter-invoice") == true }) { return nil }
      let redNumber = red.number?.value ?? ""
      let blueNumber = blue?.number?.value ?? red.files[0].said(.redLetterOf)?.value
      return Finding(
        isClaimed ? "cancelled-invoice-claimed" : "red-letter-invoice", isClaimed ? .error : .warning,
        clause: red.files[0].clause,
        what: blueNumber.map { number in
          Phrase(
            zh: "发票 \(redNumber) 是红字发票，冲销发票 \(number)。\(isClaimed ? "申报表仍在使用被冲销的发票。" : "")",
            en: "Invoice \(redNumber) is a red-letter invoice that cancels \(number)."
              + (isClaimed ? " The form still rests on the cancelled one." : ""))
        }
          ?? Phrase(
            zh: "发票 \(redNumber) 是红字发票。", en: "Invoice \(redNumber) is a red-letter invoice."),
        remedy: Phrase(
          zh: "请把已冲销的金额从费用行扣除，并使用重开的发票。",
          en: "Take the cancelled amount off the lines and use the invoice issued in its stead."),
        places: (red.files + (blue?.files ?? [])).map { $0.said(.invoiceNumber)?.place ?? $0.place })
    }
  }
}
