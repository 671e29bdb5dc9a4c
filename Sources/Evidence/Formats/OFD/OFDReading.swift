/// What an OFD package says: the text of its pages with places, and its voucher where it is one.
package struct OFDReading: Sendable {
  package var pages: [PageReading]
  package var pageCount: Int
  package var voucher: Voucher?
  package var findings: [Finding]

  package static func read(_ package: OFDPackage) -> OFDReading {
    OFDReading(pages: [], pageCount: package.pageCount, voucher: nil, findings: [])
  }
}
