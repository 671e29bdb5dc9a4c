internal import Standards

/// The vouchers an OFD package holds, by trust: attachments, the package's table of values, tags over the page's text.
enum OFDVouchers {
  static func all(
    _ package: OFDPackage, _ pages: [(page: OFDPage, pieces: [OFDText.Piece])]
  ) -> [Voucher] {
    var found = attached(package)
    found += package.documents.compactMap { customData($0.customData) }
    let roots = package.documents.flatMap(\.customTags)
    if !roots.isEmpty {
      let tags = OFDTags(pages)
      found += roots.compactMap { tags.voucher($0) }
    }
    return found
  }

  private static func attached(_ package: OFDPackage) -> [Voucher] {
    var entries = package.documents.flatMap { $0.attachments.map(\.entry) }.filter { isXML($0, package.archive) }
    if entries.isEmpty {
      // Some makers put the voucher into the folder without listing it.
      entries = package.archive.entries.filter { entry in
        let name = entry.name.lowercased()
        return name.contains("/attachs/") && (name.hasSuffix(".xml") || name.hasSuffix(".xbrl"))
          && !name.hasSuffix("/attachments.xml")
      }
    }
    return entries.prefix(20).compactMap { entry in
      guard let bytes = try? package.archive.contents(of: entry) else { return nil }
      return (try? VoucherXML.read(bytes)) ?? nil
    }
  }

  private static func isXML(_ entry: ZipArchive.Entry, _ archive: ZipArchive) -> Bool {
    let head = archive.head(of: entry, 8).drop { $0 <= 0x20 || [0xef, 0xbb, 0xbf].contains($0) }
    return head.first == 0x3c || [[0xff, 0xfe], [0xfe, 0xff]].contains(Array(head.prefix(2)))
  }

  private static func customData(_ values: [OFDDocument.CustomValue]) -> Voucher? {
    guard !values.isEmpty else { return nil }
    let nodes = values.map { XMLNode(name: $0.name, prefix: "", attributes: [], children: [], text: $0.value) }
    let root = XMLNode(name: "CustomDatas", prefix: "", attributes: [], children: nodes, text: "")
    let dialect = VoucherDialect(name: "CustomData", vocabulary: .chinese)
    guard root.children.contains(where: { $0.name.hasPrefix("发票") }) else { return nil }
    return VoucherXML.voucher(VoucherReader(root, dialect.vocabulary), dialect, source: .customData)
  }
}
