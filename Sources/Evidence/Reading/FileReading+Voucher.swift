extension FileReading {
  /// Takes over what a structured voucher says. Of two values of one field the better source's stays; a second voucher
  /// of the same file adds what the first did not say.
  mutating func take(_ voucher: Voucher) {
    if kind == .unknown { kind = voucher.kind }
    if dialect == nil { dialect = voucher.dialect }
    for (name, field) in voucher.fields {
      guard let kept = fields[name], kept.source <= field.source else {
        fields[name] = field
        continue
      }
    }
    if lines.isEmpty { lines = voucher.lines }
    findings += voucher.findings
  }
}
