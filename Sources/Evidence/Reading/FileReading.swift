/// What one file says: the answer of `duixian read`, and what is kept of a reading. `format` changes when a field's
/// meaning does.
package struct FileReading: Hashable, Codable, Sendable {
  package var format = 1
  /// Lower-case hexadecimal SM3 of the file.
  package var digest: String
  package var media: MediaKind
  package var kind: DocumentKind
  /// Where the fields of a voucher came from, such as `e-invoice`, `inv_ord_issuer`, `rai_issuer`, `EInvoice 0.33`.
  package var dialect: String?
  package var pages: [PageReading]
  /// Pages of the file; more than `pages.count` when it goes past the limit.
  package var pageCount: Int
  package var fields: [FieldName: ReadField]
  package var lines: [VoucherLine]
  /// Each voucher of a file that holds several, in the order they stand in; `nil` for every other file. ``fields`` and
  /// ``lines`` are the first one's.
  package var vouchers: [ReadVoucher]?
  package var signatures: [SignatureReading]
  /// About this file alone; what concerns several files is made when they are compared.
  package var findings: [Finding]
  /// `nil` in readings kept before it was counted, and where nothing was read.
  package var cost: ReadingCost?

  package init(digest: String, media: MediaKind) {
    self.digest = digest
    self.media = media
    kind = .unknown
    dialect = nil
    pages = []
    pageCount = 0
    fields = [:]
    lines = []
    vouchers = nil
    signatures = []
    findings = []
    cost = nil
  }

  package func value(_ name: FieldName) -> String? { fields[name]?.value }
  package var text: String { pages.map(\.text).joined(separator: "\n") }
}
