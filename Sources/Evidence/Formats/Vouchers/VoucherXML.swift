/// Structured vouchers as XML: e-invoices, the 2019 e-invoice attachment, XBRL of invoice, rail and bank, whether
/// handed in alone or attached to an OFD or a PDF.
package enum VoucherXML {
  /// - Returns: `nil` where the XML is no voucher known here.
  package static func read(_ bytes: [UInt8]) throws(FormatFault) -> Voucher? {
    read(try XMLReader.parse(bytes))
  }

  package static func read(_ root: XMLNode) -> Voucher? { nil }
}
