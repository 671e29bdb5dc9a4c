internal import Standards

extension FileRule {
  /// `filing-number-form`: a filing is mentioned, but no number of the national form stands with it.
  static let filingForm = FileRule { reading in
    guard reading.kind == .modelProfile, reading.fields[.modelFiling] == nil, reading.fields[.algorithmFiling] == nil,
      reading.fields[.modelRegistration] == nil
    else { return [] }
    let words = ["备案号", "备案编号", "算法备案"]
    for page in reading.pages {
      guard let line = page.lines.first(where: { line in words.contains { line.text.contains($0) } }) else { continue }
      return [
        Finding(
          "filing-number-form", .note, clause: "五.11",
          what: Phrase(
            zh: "材料提到备案，但未读到国家网信办备案号的规范格式。",
            en: "A filing is mentioned, but no number in the national form could be read."),
          remedy: Phrase(
            zh: "如已完成备案，请写明完整备案号，例如“地区-名称-年月日及序号”。",
            en: "If the model was filed, give the whole number, such as Region-Name-date and serial."),
          places: [Finding.Place(page: page.number, box: line.box)])
      ]
    }
    return []
  }
}
