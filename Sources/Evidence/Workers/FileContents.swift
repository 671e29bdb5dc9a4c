/// What a file says itself, whatever its format; runs inside the sandbox.
enum FileContents {
  static func answer(_ path: String, _ kind: MediaKind, trust: TrustFolder) -> ReaderAnswer {
    switch FileExamination(sizeLimit: .max).verdict(ofFileHere: path) {
    case .refused(let refusal): return failed(kind, .refused(refusal))
    case .accepted(let file):
      // The bytes decide, not who asks.
      switch file.kind {
      case .pdf:
        var pdf = PDFReading(path: path)
        pdf.read(trust: trust)
        return pdf.answer
      case .ofd: return ofd(path, trust)
      case .xml: return xml(path)
      case .png, .jpeg, .tiff, .heic: return picture(file)
      }
    }
  }

  private static func failed(_ kind: MediaKind, _ finding: Finding) -> ReaderAnswer {
    var reading = FileReading(digest: "", media: kind)
    reading.findings = [finding]
    return ReaderAnswer(reading: reading)
  }

  private static func ofd(_ path: String, _ trust: TrustFolder) -> ReaderAnswer {
    var reading = FileReading(digest: "", media: .ofd)
    do throws(FormatFault) {
      let package = try package(path)
      let said = OFDReading.read(package)
      reading.pages = said.pages
      reading.pageCount = said.pageCount
      if let voucher = said.voucher { reading.take(voucher) }
      reading.findings += said.findings
      reading.signatures = OFDSignatures.check(package, trust: trust)
      if reading.pageCount == 0, reading.fields.isEmpty, reading.findings.isEmpty { throw FormatFault(.missingPart) }
    } catch {
      reading.findings.append(error.finding)
    }
    return ReaderAnswer(reading: reading, orders: orders(reading))
  }

  /// Pages of an OFD that carry no text are pictures of paper, or text drawn as outlines.
  private static func orders(_ reading: FileReading) -> [PageOrder] {
    let bare = reading.pages.filter { page in
      page.number <= PDFReading.pageLimit
        && page.lines.reduce(0) { $0 + $1.text.count } < PDFReading.fewLetters
    }
    return bare.prefix(PDFReading.recognisedLimit).map {
      PageOrder(page: $0.number, edge: 2339, recognise: true, isScan: true, stored: nil)
    }
  }

  static func package(_ path: String) throws(FormatFault) -> OFDPackage {
    guard let file = try? FileBytes(path: path), let bytes = try? file.read(at: 0, file.count) else {
      throw FormatFault(.damagedPackage)
    }
    return try OFDPackage(try ZipArchive(bytes))
  }

  private static func xml(_ path: String) -> ReaderAnswer {
    var reading = FileReading(digest: "", media: .xml)
    do throws(FormatFault) {
      guard let file = try? FileBytes(path: path), let bytes = try? file.read(at: 0, file.count) else {
        throw FormatFault(.damagedPart)
      }
      if let voucher = try VoucherXML.read(bytes) {
        reading.take(voucher)
      } else {
        reading.findings.append(.unknownXML)
      }
    } catch {
      reading.findings.append(error.finding)
    }
    return ReaderAnswer(reading: reading)
  }

  /// A picture has no words of its own; a multi-page one is as long as its stream turns out to be.
  private static func picture(_ file: AcceptedFile) -> ReaderAnswer {
    var reading = FileReading(digest: "", media: file.kind)
    let pages = file.kind == .tiff ? file.pictures : 1
    reading.pageCount = pages
    if pages > PDFReading.recognisedLimit {
      reading.findings.append(.pagesNotRead(after: PDFReading.recognisedLimit, of: pages))
    }
    let orders = (1...max(1, min(pages, PDFReading.recognisedLimit))).map {
      PageOrder(
        page: $0, edge: PictureDecoding.edge, recognise: true, isScan: true, stored: pages == 1 ? file.pixels : nil)
    }
    return ReaderAnswer(reading: reading, orders: orders)
  }
}
