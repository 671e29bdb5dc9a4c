/// Puts the sources of one file together: the most trusted value of each field stays, a different one is a finding.
enum VoucherMerge {
  /// - Parameter vouchers: most trusted first.
  static func merged(_ vouchers: [Voucher]) -> Voucher? {
    guard var whole = vouchers.first else { return nil }
    for next in vouchers.dropFirst() where next.kind == whole.kind {
      for (name, field) in next.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        guard var kept = whole.fields[name] else {
          whole.fields[name] = field
          continue
        }
        if VoucherValue.same(kept.value, field.value, for: name) {
          if kept.box == nil { (kept.page, kept.box) = (field.page, field.box) }
          whole.fields[name] = kept
        } else {
          whole.findings.append(VoucherFindings.disagreement(name, kept.value, kept, field.value, field))
        }
      }
      if whole.lines.isEmpty { whole.lines = next.lines }
      whole.findings += next.findings.filter { !whole.findings.contains($0) }
    }
    return whole
  }
}
