/// `record.field` as it stands in the text of an expression.
struct DottedName: Hashable, CustomStringConvertible {
  let record: String
  let field: String
  var description: String { "\(record).\(field)" }

  /// The two-part names outside quotes, in order.
  static func all(in source: String) -> [DottedName] {
    var names: [DottedName] = []
    var word = ""
    var quote: Character?
    func flush() {
      let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      if parts.count >= 2, let first = parts.first?.first, first.isLetter {
        names.append(DottedName(record: parts[0], field: parts[1]))
      }
      word = ""
    }
    for character in source {
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      if character == "'" || character == "\"" {
        flush()
        quote = character
      } else if character.isLetter || character.isNumber || character == "_" || character == "." {
        word.append(character)
      } else {
        flush()
      }
    }
    flush()
    return names
  }

  /// The candidate with the fewest edits, if they are few.
  static func nearest(to name: String, in candidates: [String]) -> String? {
    guard name.count <= 80 else { return nil }
    let scored = candidates.filter { $0.count <= 80 }.sorted().map { (edits(Array(name), Array($0)), $0) }
    guard let best = scored.min(by: { $0.0 < $1.0 }), best.0 <= max(2, name.count / 3) else { return nil }
    return best.1
  }

  private static func edits(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
