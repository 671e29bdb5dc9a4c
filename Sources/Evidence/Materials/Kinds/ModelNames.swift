internal import Standards

/// Names of models and the numbers they were filed under.
enum ModelNames {
  static func read(_ paper: Paper, _ draft: inout Draft) {
    filings(paper, &draft)
    if let (names, span) = inTable(paper) ?? quoted(paper) ?? afterProvide(paper) {
      draft.put(.modelName, names.joined(separator: "、"), span, in: paper)
    }
  }

  private static let registration = Label(
    "上线登记编号", "应用登记编号", "模型登记编号", "登记编号", "上线编号", "登记号码", "备案登记号", "登记备案编号")

  static func filings(_ paper: Paper, _ draft: inout Draft) {
    let letters = paper.flow.letters
    let models = CodeTokens.modelFilings(in: letters)
    if let first = models.first {
      let all = unique(models.map(\.value.text))
      draft.put(.modelFiling, all.joined(separator: "、"), paper.flow.span(first.range), in: paper)
    }
    if let answer = paper.answer(registration, as: .identifier, stops: [registration]) {
      // Its form is nobody's but the province's; `号` after a figure ends it all the same.
      let mark = answer.value.firstRange(of: /\d号/)
      let number = mark.map { String(answer.value[..<$0.upperBound]) } ?? answer.value
      if number.firstMatch(of: /20\d\dSR/) == nil, ModelFilingNumber(typed: number) == nil {
        draft.put(.modelRegistration, number, answer.span, in: paper)
      }
    }
    let algorithms = CodeTokens.algorithmFilings(in: letters)
    if let first = algorithms.first {
      let all = unique(algorithms.map(\.value))
      draft.put(.algorithmFiling, all.joined(separator: "、"), paper.flow.span(first.range), in: paper)
    }
  }

  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The column of a table that is headed 模型 or 模型名称; in a price list of models, that of the services.
  private static func inTable(_ paper: Paper) -> ([String], Span)? {
    let isPriceList = paper.flow.contains("tokens") || paper.flow.contains("Tokens")
    let heading = isPriceList ? Label("模型名称", "大模型名称", "模型", "服务名称") : Label("模型名称", "大模型名称", "模型")
    let figures = Label("用量", "调用次数", "金额", "小计", "单价", "输入tokens", "数量", "调用量")
    guard let table = paper.table([heading, figures], minimum: 2, until: { String($0).hasPrefix("合计") }) else {
      return nil
    }
    var names: [String] = []
    var span: Span?
    for row in table.rows {
      guard let cell = row.cells[0] else { continue }
      let name = paper.words(cell)
      guard name.count >= 2, name.contains(where: \.isLetter), row.cells[1] != nil else { continue }
      names.append(name)
      span = span ?? cell
    }
    guard let span, !names.isEmpty, names.count <= 400 else { return nil }
    return (unique(names), span)
  }

  /// `“样例·云图大模型”`: quoted words that end in 模型, or are followed by 模型 or 调用服务.
  private static func quoted(_ paper: Paper) -> ([String], Span)? {
    let letters = paper.flow.letters
    for open in letters.indices where letters[open] == "“" || letters[open] == "「" {
      guard let close = letters[open...].prefix(42).firstIndex(where: { $0 == "”" || $0 == "」" }), close > open + 2
      else { continue }
      let name = Array(letters[(open + 1)..<close])
      let after = Array(letters[(close + 1)...].prefix(8))
      let isModel =
        name.suffix(2) == ["模", "型"] || after.starts(with: ["调", "用", "服", "务"]) || after.starts(with: ["模", "型"])
        || after.starts(with: ["大", "模", "型"])
      guard isModel, name != Array("大模型"), !name.contains("券"), !name.contains("\n") else { continue }
      let span = paper.flow.span((open + 1)..<close)
      return ([paper.words(span)], span)
    }
    return nil
  }

  /// `提供墨子-VL-Max等4款大模型`, `选用的墨子-VL-Max由…研发`.
  private static func afterProvide(_ paper: Paper) -> ([String], Span)? {
    let letters = paper.flow.letters
    for (start, ends) in [("选用的", ["由", ",", "大模型"]), ("提供", ["等", "大模型"]), ("采用", ["大模型"]), ("使用的", ["由", "大模型"])] {
      for place in letters.places(of: Array(start)) {
        let begin = place + start.count
        let run = letters[begin...].prefix(24).prefix {
          $0.isASCII ? ($0.isLetter || $0.isNumber || "-._".contains($0)) : $0.isHan
        }
        let text = Array(run)
        let stops = ends.compactMap { text.firstPlace(of: Array($0)) } + [run.count]
        guard let end = stops.min(), (2...22).contains(end),
          text[..<end].contains(where: { $0 == "-" || ($0.isASCII && $0.isLetter) })
        else { continue }
        let span = paper.flow.span(begin..<(begin + end))
        return ([paper.words(span)], span)
      }
    }
    return nil
  }
}
