internal import Standards

/// Structured vouchers as XML: e-invoices, the 2019 e-invoice attachment, XBRL of invoice, rail and bank, whether
/// handed in alone or attached to an OFD or a PDF.
package enum VoucherXML {
  /// - Returns: `nil` where the XML is no voucher known here.
  package static func read(_ bytes: [UInt8]) throws(FormatFault) -> Voucher? {
    read(try XMLReader.parse(bytes))
  }

  package static func read(_ root: XMLNode) -> Voucher? {
    guard let dialect = VoucherDialect(root) else { return nil }
    return voucher(VoucherReader(root, dialect.vocabulary), dialect, source: .attachment)
  }

  static func voucher(_ reader: VoucherReader, _ dialect: VoucherDialect, source: ReadField.Source) -> Voucher? {
    let found = reader.found
    guard found.count >= 2 else { return nil }
    var voucher = Voucher(kind: dialect.vocabulary.kind, dialect: dialect.name)
    voucher.fields = found.mapValues { ReadField($0.value, source) }
    voucher.lines = reader.lines()
    VoucherDetails.complete(&voucher, reader, source: source)
    return voucher
  }
}
