/// What the model is and what its use achieved (五.11).
extension Material {
  static let modelProfile = Material(
    kind: .modelProfile,
    titles: ["大模型基本情况及应用成效说明", "大模型基本情况及应用成效", "大模型基本情况", "应用成效说明", "应用成效证明", "大模型简介"],
    marks: ["大模型简介", "模型简介", "应用成效", "知识产权", "著作权", "专利", "备案", "应用场景", "参数规模", "推广价值"],
    foreign: ["本合同", "发票号码", "回单编号", "验收结论", "承诺如下"]
  ) { paper, draft in
    ModelNames.read(paper, &draft)
    ApplicationWords.read(paper, &draft)
    numbers(paper, &draft)
    let label = Label("申报单位", "申报主体", "单位名称", "编制单位")
    if let answer = Signing.organisation(paper, label, stops: [label, Signing.date]) {
      draft.put(.applicantName, answer.value, answer.span, in: paper)
    }
    if let day = Signing.days(paper).last { draft.put(.date, day.value, day.span, in: paper) }
  }

  /// Patents `ZL202419572489.3` and registrations of software `2024SR1630018`, both told by their shape.
  private static func numbers(_ paper: Paper, _ draft: inout Draft) {
    let letters = paper.flow.letters
    for place in letters.places(of: Array("ZL")) {
      let run = letters[(place + 2)...].prefix { $0.isDigit || $0 == "." || $0 == "X" }
      guard (12...14).contains(run.count), run.count(where: \.isDigit) >= 12 else { continue }
      let range = place..<(place + 2 + run.count)
      draft.put(.patent, String(letters[range]), paper.flow.span(range), in: paper)
      break
    }
    for place in letters.places(of: Array("SR")) where place >= 4 {
      let year = letters[(place - 4)..<place]
      let serial = letters[(place + 2)...].prefix { $0.isDigit }
      guard year.allSatisfy(\.isDigit), year.starts(with: ["2", "0"]), (6...7).contains(serial.count) else { continue }
      let range = (place - 4)..<(place + 2 + serial.count)
      draft.put(.softwareRegistration, String(letters[range]), paper.flow.span(range), in: paper)
      break
    }
  }
}
