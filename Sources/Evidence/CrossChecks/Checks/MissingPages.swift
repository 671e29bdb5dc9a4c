internal import Standards

/// Pages that a document counts (`第 3 页 共 8 页`) and that are not in the file.
enum MissingPages {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.files.compactMap { file in
      guard let reading = file.reading, [.contract, .acceptanceReport, .modelProfile].contains(reading.kind) else {
        return nil
      }
      let marks = reading.pages.compactMap { page in mark(on: page) }
      // One page may be misread; a numbering shows in several.
      guard marks.count >= 2, let total = marks.map(\.total).max(), marks.allSatisfy({ $0.total == total }),
        (2...500).contains(total)
      else { return nil }
      let unread = reading.pageCount - marks.count
      let missing = Set(1...total).subtracting(marks.map(\.number)).sorted()
      guard missing.count > unread else { return nil }
      let list = missing.prefix(10).map(String.init)
      return Finding(
        "pages-missing", .warning, clause: file.clause,
        what: Phrase(
          zh: "“\(file.name)”标明共 \(total) 页，没有找到第 \(list.joined(separator: "、")) 页。",
          en: "“\(file.name)” counts \(total) pages; not found: \(list.joined(separator: ", "))."),
        remedy: Phrase(zh: "请补齐缺页，上传完整文件。", en: "Add the missing pages and upload the whole document."),
        places: [file.place])
    }
  }

  /// The page's own number and the count of pages, at the foot or the head of the page.
  static func mark(on page: PageReading) -> (number: Int, total: Int)? {
    for line in page.lines.reversed() where line.text.count <= 40 {
      let text = line.text.narrowed.filter { !$0.isWhitespace }
      if let found = text.firstMatch(of: /第(\d{1,3})页[,，\/]?[(（]?共(\d{1,3})页/),
        let number = Int(found.1), let total = Int(found.2), number <= total
      {
        return (number, total)
      }
      if let found = text.firstMatch(of: /共(\d{1,3})页[,，\/]?第(\d{1,3})页/), let total = Int(found.1),
        let number = Int(found.2), number <= total
      {
        return (number, total)
      }
    }
    return nil
  }
}
