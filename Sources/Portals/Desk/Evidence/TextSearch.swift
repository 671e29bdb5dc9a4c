internal import Evidence
internal import Standards

/// Where words stand in the text of a file; width, case and spaces do not matter.
struct TextSearch {
  struct Hit: Equatable {
    let page: Int
    let box: PageBox?
    /// The line it stands in.
    let line: String
  }

  static let most = 100
  let query: String

  init(_ typed: String?) { query = String((typed ?? "").trimmed.prefix(80)) }

  var isEmpty: Bool { folded(query).isEmpty }

  func hits(in reading: FileReading?) -> [Hit] {
    let wanted = folded(query)
    guard !wanted.isEmpty else { return [] }
    var found: [Hit] = []
    for page in reading?.pages ?? [] {
      for line in page.lines where folded(line.text).contains(wanted) {
        found.append(Hit(page: page.number, box: line.box, line: String(line.text.prefix(200))))
        if found.count == TextSearch.most { return found }
      }
    }
    return found
  }

  /// In text that has no places.
  func hits(in texts: [Int: String]) -> [Hit] {
    let wanted = folded(query)
    guard !wanted.isEmpty else { return [] }
    return texts.sorted { $0.key < $1.key }.flatMap { page, text in
      text.split(separator: "\n").filter { folded(String($0)).contains(wanted) }
        .map { Hit(page: page, box: nil, line: String($0.trimmingPrefix(while: \.isWhitespace).prefix(200))) }
    }.prefix(TextSearch.most).map(\.self)
  }

  private func folded(_ text: String) -> String { text.narrowed.lowercased().filter { !$0.isWhitespace } }
}
