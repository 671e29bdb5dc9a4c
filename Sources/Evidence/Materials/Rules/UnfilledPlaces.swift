internal import Standards

extension FileRule {
  /// `unfilled-places`: blanks or placeholders of a template that nobody filled.
  static let unfilledPlaces = FileRule { reading in
    guard reading.kind != .unknown else { return [] }
    var places: [Finding.Place] = []
    for page in reading.pages where page.textSource == .textLayer {
      for line in page.lines where Self.marks.contains(where: line.text.contains) {
        places.append(Finding.Place(page: page.number, box: line.box))
      }
    }
    guard !places.isEmpty else { return [] }
    return [
      Finding(
        "unfilled-places", .warning,
        what: Phrase(
          zh: "材料中有 \(places.count) 处模板占位符未填写。", en: "\(places.count) places of the template were not filled in."),
        remedy: Phrase(zh: "请填写完整、签字盖章后重新扫描上传。", en: "Fill them in, sign and seal it, and upload a new scan."),
        places: Array(places.prefix(20)))
    ]
  }

  private static let marks = ["{{", "${", "#{", "<%", "【待填", "XXXX年"]
}
