internal import Standards

/// Takes the pages of a file apart where several vouchers were put into it: one a page, or one above the other.
enum VoucherParts {
  /// Kinds whose files often hold several.
  static let kinds: Set<DocumentKind> = [.invoice, .bankReceipt, .railTicket, .airItinerary]

  /// What tells one voucher from the next.
  private struct Mark: Equatable {
    var number: String?
    var amount: String?
    var day: String?

    /// Two numbers decide; without them amount and day do, and only where both vouchers say them.
    func isOther(than last: Mark) -> Bool {
      if let number, let known = last.number { return number != known }
      guard number == nil, last.number == nil, let amount, let day, let before = last.amount, let then = last.day else {
        return false
      }
      return amount != before || day != then
    }
  }

  /// The pages of each voucher, parts of a page as pages of the same number; a single element where one voucher, or
  /// nothing that tells them apart, is there.
  static func parts(of pages: [PageReading], _ material: Material) -> [[PageReading]] {
    guard kinds.contains(material.kind) else { return [pages] }
    var parts: [(mark: Mark, pages: [PageReading])] = []
    for page in pages.flatMap({ bands(of: $0, material) }) {
      let paper = Paper([page])
      let mark = mark(of: paper, page, material)
      let isWhole = mark.amount != nil && (mark.number != nil || hasTitle(paper, material))
      if let known = parts.firstIndex(where: { $0.mark.number != nil && $0.mark.number == mark.number }) {
        parts[known].pages.append(page)
      } else if let last = parts.indices.last, !(isWhole && mark.isOther(than: parts[last].mark)) {
        parts[last].pages.append(page)
        parts[last].mark.number = parts[last].mark.number ?? mark.number
        parts[last].mark.amount = parts[last].mark.amount ?? mark.amount
        parts[last].mark.day = parts[last].mark.day ?? mark.day
      } else {
        parts.append((mark, [page]))
      }
    }
    return parts.map(\.pages)
  }

  private static func mark(of paper: Paper, _ page: PageReading, _ material: Material) -> Mark {
    var draft = Draft()
    material.read(paper, &draft)
    let number = coded(page) ?? draft.value(.invoiceNumber) ?? draft.value(.serial)
    return Mark(
      number: number, amount: draft.value(.amountIncludingTax) ?? draft.value(.amount),
      day: draft.value(.issueDate) ?? draft.value(.date))
  }

  private static func coded(_ page: PageReading) -> String? {
    guard let number = InvoiceCode.found(on: page)?.code.number else { return nil }
    return switch number {
    case .digital(let digits): digits
    case .coded(_, let digits): digits
    }
  }

  private static func hasTitle(_ paper: Paper, _ material: Material) -> Bool {
    paper.strips.contains { material.isTitle($0) }
  }

  /// The page cut above each title but the first, where what is between the cuts are vouchers of their own.
  private static func bands(of page: PageReading, _ material: Material) -> [PageReading] {
    let paper = Paper([page])
    var tops: [Double] = []
    for strip in paper.strips.filter({ material.isTitle($0) }).sorted(by: { $0.box.y < $1.box.y })
    where strip.box.y - (tops.last ?? -1) > 0.15 {
      tops.append(strip.box.y)
    }
    guard tops.count > 1 else { return [page] }
    // What stands just above a title belongs to it: the bank's name, the invoice's code.
    let cuts = [0] + tops.dropFirst().map { $0 - 0.012 } + [2]
    let bands = zip(cuts, cuts.dropFirst()).map { low, high in
      func isInside(_ box: PageBox) -> Bool { box.middle.y >= low && box.middle.y < high }
      var band = page
      band.lines = page.lines.filter { isInside($0.box) }
      band.seals = page.seals.filter { isInside($0.box) }
      band.codes = page.codes.filter { isInside($0.box) }
      return band
    }
    let marks = bands.map { mark(of: Paper([$0]), $0, material) }
    let areApart = zip(marks, marks.dropFirst()).allSatisfy { $1.amount != nil && $1.isOther(than: $0) }
    return areApart ? bands : [page]
  }
}

extension Material {
  /// A short line that ends with the name of the voucher, or goes on with a bracket.
  func isTitle(_ strip: Strip) -> Bool {
    guard strip.count <= 24 else { return false }
    return titles.contains { title in
      let word = Array(title)
      guard let place = strip.folded.firstPlace(of: word) else { return false }
      let end = place + word.count
      return end == strip.count || "([".contains(strip.folded[end])
    }
  }
}
