internal import Standards

/// What the pictures of a file's pages give cause to say. One finding a matter, with every page it holds for.
package enum ScanFindings {
  /// - Parameter pages: all pages of one file; those without a picture looked at are left out.
  package static func findings(for pages: [PageReading], required: ScanRequirement) -> [Finding] {
    let looked = pages.filter { $0.scan != nil }
    return quality(looked, required) + colour(looked, required) + seals(pages, looked, required)
      + signature(pages, looked, required)
  }

  package static func findings(for page: PageReading, required: ScanRequirement) -> [Finding] {
    findings(for: [page], required: required)
  }

  private static func quality(_ pages: [PageReading], _ required: ScanRequirement) -> [Finding] {
    let printed = pages.filter { !($0.scan?.isBlank ?? true) }
    let sure: Finding.Severity = required.colour ? .error : .warning
    return [
      finding("blank-page", pages.count > printed.count && printed.isEmpty ? .warning : .note, required, on: pages) {
        $0.isBlank
      },
      finding("blurred", sure, required, on: printed) { $0.isUnreadable },
      finding("slightly-blurred", .warning, required, on: printed) { $0.isBlurred && !$0.isUnreadable },
      finding("too-coarse", sure, required, on: printed) { $0.isTooCoarse },
      finding("slightly-coarse", .warning, required, on: printed) { $0.isCoarse && !$0.isTooCoarse },
      finding("cut", .warning, required, on: printed) { $0.isCut },
      finding("skewed", .note, required, on: printed) { abs($0.skew) > 3 },
      finding("upside-down", .note, required, pages: printed.filter { $0.turned == 180 }),
      finding("on-its-side", .note, required, pages: printed.filter(\.liesOnItsSide)),
    ].compactMap(\.self)
  }

  private static func colour(_ pages: [PageReading], _ required: ScanRequirement) -> [Finding] {
    let grey = pages.filter { ($0.scan?.colour ?? .colour) != .colour && !($0.scan?.isBlank ?? true) }
    // With red seals on other pages the file was scanned in colour, and this page merely has none.
    let isSealedElsewhere = pages.contains { $0.hasRedSeal }
    let severity: Finding.Severity =
      !required.colour || isSealedElsewhere ? .note : required.seal ? .error : .warning
    return [finding(isSealedElsewhere ? "page-without-colour" : "not-in-colour", severity, required, pages: grey)]
      .compactMap(\.self)
  }

  private static func seals(
    _ pages: [PageReading], _ looked: [PageReading], _ required: ScanRequirement
  ) -> [Finding] {
    let others = looked.filter { page in page.seals.contains { $0.ink == .notRed && !$0.isInvoiceMark } }
    let isSealed = looked.contains { $0.hasRedSeal }
    let isSure = others.contains { page in page.seals.contains { $0.ink == .notRed && $0.confidence >= 0.7 } }
    let mustBeRed = required.colour && required.seal && !isSealed
    var found = [
      finding(
        "seal-not-red", mustBeRed && isSure ? .error : .warning, required, pages: others,
        boxes: { $0.seals.filter { $0.ink == .notRed }.map(\.box) }),
      finding(
        "seal-uncertain", .note, required, pages: looked.filter { !$0.doubtfulSeals.isEmpty },
        boxes: { $0.doubtfulSeals.map(\.box) }),
    ]
    if required.seal, others.isEmpty, !isSealed, !looked.isEmpty, looked.count == pages.count {
      found.append(finding("no-seal", .warning, required, pages: looked, boxes: { _ in [] }))
    }
    return found.compactMap(\.self)
  }

  private static func signature(
    _ pages: [PageReading], _ looked: [PageReading], _ required: ScanRequirement
  ) -> [Finding] {
    // Only where words were read could the place for a signature be found.
    guard required.signature, looked.count == pages.count,
      looked.contains(where: { $0.textSource == .recognised }), looked.allSatisfy(\.handwriting.isEmpty)
    else { return [] }
    return [finding("no-signature", .note, required, pages: looked, boxes: { _ in [] })].compactMap(\.self)
  }

  private static func finding(
    _ code: String, _ severity: Finding.Severity, _ required: ScanRequirement, on pages: [PageReading],
    where holds: (ScanQuality) -> Bool
  ) -> Finding? {
    finding(code, severity, required, pages: pages.filter { $0.scan.map(holds) ?? false })
  }

  private static func finding(
    _ code: String, _ severity: Finding.Severity, _ required: ScanRequirement, pages: [PageReading],
    boxes: (PageReading) -> [PageBox] = { _ in [.wholePage] }
  ) -> Finding? {
    guard !pages.isEmpty, let words = ScanWords.table[code] else { return nil }
    let numbers = pages.map(\.number)
    let places = pages.flatMap { page in boxes(page).map { Finding.Place(page: page.number, box: $0) } }
    return Finding(
      code, severity, clause: required.clause, what: words.what.filled(with: numbers), remedy: words.remedy,
      places: places)
  }
}

extension ScanQuality {
  /// Nothing can be read reliably.
  package var isUnreadable: Bool { sharpness > 0 && sharpness < 0.6 }
  /// Small print is doubtful.
  package var isBlurred: Bool { sharpness > 0 && sharpness < 1.3 }
  /// Fewer than 1,500 pixels along an A4 sheet.
  package var isTooCoarse: Bool { dotsPerInch < 128 }
  /// Fewer than 1,700 pixels along an A4 sheet.
  package var isCoarse: Bool { dotsPerInch < 145 }
}

extension PageReading {
  /// A company's seal in red, whole or in part.
  package var hasRedSeal: Bool { seals.contains { $0.ink == .red && !$0.isInvoiceMark && $0.confidence >= 0.5 } }

  fileprivate var doubtfulSeals: [SealMark] { seals.filter { $0.ink == .red && $0.confidence < 0.6 } }

  fileprivate var liesOnItsSide: Bool {
    turned == 90 || turned == 270 || (textSource != .recognised && scan?.isSideways == true)
  }
}
