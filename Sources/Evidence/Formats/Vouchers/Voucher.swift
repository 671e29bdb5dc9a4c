/// What a structured voucher says, from one source or from several put together.
package struct Voucher: Hashable, Sendable {
  package var kind: DocumentKind
  /// Where it came from: `e-invoice 2019`, `inv_ord_issuer`, `rai_issuer`, `bker_issuer`, `EInvoice 0.33`, `CustomData`.
  package var dialect: String
  package var fields: [FieldName: ReadField]
  package var lines: [VoucherLine]
  /// Where sources contradict each other, and what is odd about the voucher itself.
  package var findings: [Finding]

  package init(
    kind: DocumentKind, dialect: String, fields: [FieldName: ReadField] = [:], lines: [VoucherLine] = [],
    findings: [Finding] = []
  ) {
    self.kind = kind
    self.dialect = dialect
    self.fields = fields
    self.lines = lines
    self.findings = findings
  }
}
