/// One of the vouchers in a file that holds several.
package struct ReadVoucher: Hashable, Codable, Sendable {
  /// Numbers of the pages it stands on; two vouchers may share a page.
  package var pages: [Int]
  package var fields: [FieldName: ReadField]
  package var lines: [VoucherLine]

  package init(pages: [Int], fields: [FieldName: ReadField], lines: [VoucherLine] = []) {
    self.pages = pages
    self.fields = fields
    self.lines = lines
  }
}

extension FileReading {
  /// The file as so many files of one voucher each; the file itself where it holds one or none. Signatures and what was
  /// found about the file stay with the first.
  package var apart: [FileReading] {
    guard let vouchers, vouchers.count > 1 else { return [self] }
    return vouchers.enumerated().map { number, voucher in
      var one = self
      one.vouchers = nil
      one.fields = voucher.fields
      one.lines = voucher.lines
      one.pages = pages.filter { voucher.pages.contains($0.number) }
      if number > 0 { (one.findings, one.signatures) = ([], []) }
      return one
    }
  }
}
