internal import Standards

/// What an OFD package says: the text of its pages with places, and its voucher where it is one.
package struct OFDReading: Sendable {
  package var pages: [PageReading]
  /// Pages of the package; more than `pages.count` when it goes past the limit.
  package var pageCount: Int
  package var voucher: Voucher?
  /// About the package; those about the voucher are the voucher's.
  package var findings: [Finding]

  package static func read(_ package: OFDPackage) -> OFDReading {
    var laidOut: [(page: OFDPage, pieces: [OFDText.Piece])] = []
    var (pieces, objects) = (100_000, 1_000_000)
    for page in package.pages {
      let text = OFDText(page, pieceLimit: min(20_000, pieces), objectLimit: objects)
      (pieces, objects) = (pieces - text.pieces.count, text.objectsLeft)
      laidOut.append((page, text.pieces))
    }
    let pages = laidOut.enumerated().map { number, entry in
      let box = entry.page.box
      let lines = OFDLines.lines(entry.pieces, on: box)
      return PageReading(
        number: number + 1, aspect: box.width / box.height, textSource: lines.isEmpty ? .none : .textLayer, lines: lines
      )
    }
    var findings = package.documents.flatMap { $0.faults.map(\.finding) }
    if package.pageCount > package.pages.count { findings.append(tooManyPages(package)) }
    if package.documents.count > 1 { findings.append(severalDocuments(package.documents.count)) }
    findings += attachedFiles(package)
    var voucher = VoucherMerge.merged(OFDVouchers.all(package, laidOut))
    if var found = voucher {
      let places = FieldPlaces(pages)
      for (name, field) in found.fields where field.box == nil {
        guard let place = places.place(of: field.value, for: name) else { continue }
        found.fields[name]?.page = place.page
        found.fields[name]?.box = place.box
      }
      found.findings += notOnPage(found, pages)
      voucher = found
    }
    return OFDReading(pages: pages, pageCount: package.pageCount, voucher: voucher, findings: findings)
  }

  /// A number or a sum that only the invisible part of the file says.
  private static func notOnPage(_ voucher: Voucher, _ pages: [PageReading]) -> [Finding] {
    guard pages.reduce(0, { $0 + $1.lines.count }) >= 10 else { return [] }
    let weighty: [FieldName] = [.invoiceNumber, .invoiceCode, .amountIncludingTax, .amount]
    let others: [FieldName] = [.sellerTaxID, .buyerTaxID, .payerAccount, .payeeAccount]
    let disputed = voucher.findings.contains { $0.code == "sources-disagree" }
    return (weighty + others).compactMap { name in
      guard let field = voucher.fields[name], field.box == nil, !disputed else { return nil }
      let from = VoucherFindings.source(field.source)
      return Finding(
        "value-not-on-page", weighty.contains(name) ? .warning : .note,
        what: Phrase(
          zh: "\(from.zh)中的“\(name.label.zh)” \(field.value.prefix(60)) 在版面上找不到",
          en: "\(name.label.en) \(field.value.prefix(60)), which \(from.en) states, stands on no page"),
        remedy: Phrase(zh: "请核对版面与电子凭证是否为同一份", en: "Check that the page and the e-voucher are the same document"))
    }
  }

  private static func tooManyPages(_ package: OFDPackage) -> Finding {
    Finding(
      "too-many-pages", .warning,
      what: Phrase(
        zh: "共 \(package.pageCount) 页，只读了前 \(package.pages.count) 页",
        en: "Of \(package.pageCount) pages the first \(package.pages.count) were read"),
      remedy: Phrase(zh: "请分成几个文件上传", en: "Split it into several files"))
  }

  private static func severalDocuments(_ count: Int) -> Finding {
    Finding(
      "several-documents", .note,
      what: Phrase(zh: "一个文件里有 \(count) 份文档", en: "The file holds \(count) documents"),
      remedy: Phrase(zh: "建议每份文档单独上传", en: "Better upload each document by itself"))
  }

  /// Attachments are listed, never opened: an archive or a program among them is worth a word.
  private static func attachedFiles(_ package: OFDPackage) -> [Finding] {
    package.documents.flatMap(\.attachments).filter { attachment in
      let head = package.archive.head(of: attachment.entry, 4)
      let marks: [[UInt8]] = [
        [0x50, 0x4b, 3, 4], [0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b], [0x4d, 0x5a],
        [0x7f, 0x45],
      ]
      return marks.contains { head.starts(with: $0) }
    }.map { attachment in
      Finding(
        "attachment-not-opened", .warning,
        what: Phrase(
          zh: "附件 \(attachment.name.prefix(60)) 是压缩包或程序，没有打开",
          en: "The attachment \(attachment.name.prefix(60)) is an archive or a program and was not opened"),
        remedy: Phrase(zh: "请把其中的材料单独上传", en: "Upload what is in it by itself"))
    }
  }
}
