internal import Standards

/// How two names of organisations compare.
enum NameMatch {
  case same
  /// A few characters apart: a misreading, or another body with a similar name.
  case close
  case different

  init(_ a: String, _ b: String) {
    if AccountName.same(a, b) {
      self = .same
    } else {
      let likeness = NameMatch.likeness(AccountName.folded(a), AccountName.folded(b))
      self = likeness >= 0.8 ? .close : .different
    }
  }

  /// 1 for equal texts, 0 where nothing is shared: one minus edits over the longer length.
  static func likeness(_ a: String, _ b: String) -> Double {
    let (a, b) = (Array(a.prefix(300)), Array(b.prefix(300)))
    guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty ? 1 : 0 }
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return 1 - Double(row[b.count]) / Double(max(a.count, b.count))
  }

  /// What a difference is worth: nothing surely read may differ, a picture's words may by a character or two.
  func severity(isCertain: Bool) -> Finding.Severity? {
    switch self {
    case .same: nil
    case .close: isCertain ? .error : .note
    case .different: isCertain ? .error : .warning
    }
  }
}
