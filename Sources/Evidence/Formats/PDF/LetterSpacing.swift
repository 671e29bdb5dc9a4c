/// Text set letter by letter with even gaps, as some programs draw whole invoices: its characters belong together though
/// the gaps between them are wide.
enum LetterSpacing {
  /// Fewer characters in even steps may be a coincidence.
  private static let shortest = 4

  /// The places in a row, sorted from the left, whose word belongs to the word before it.
  static func joints(_ row: [PDFWord]) -> Set<Int> {
    var joints: Set<Int> = []
    var start = 0
    for at in row.indices {
      if at > start, !continues(row, from: start, at) {
        take(start..<at, into: &joints)
        // The last character of one run may be the first of the next.
        start = at > 0 && isPair(row[at - 1], row[at]) && at - 1 > start ? at - 1 : at
      }
    }
    take(start..<row.count, into: &joints)
    return joints
  }

  private static func take(_ run: Range<Int>, into joints: inout Set<Int>) {
    if run.count >= shortest { joints.formUnion(run.dropFirst()) }
  }

  private static func continues(_ row: [PDFWord], from start: Int, _ at: Int) -> Bool {
    guard isPair(row[at - 1], row[at]) else { return false }
    if at - start < 2 { return true }
    let first = row[start + 1].left - row[start].left
    return abs(row[at].left - row[at - 1].left - first) < first * 0.2
  }

  private static func isPair(_ a: PDFWord, _ b: PDFWord) -> Bool {
    let step = b.left - a.left
    return a.text.count == 1 && b.text.count == 1 && step > a.height * 0.3 && step < a.height * 3.2
      && abs(a.height - b.height) < a.height * 0.2
  }
}
