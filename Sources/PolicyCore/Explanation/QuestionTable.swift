package import Standards

/// The open questions with why each stands where it does, as a Markdown table: for the command line and the manual.
package struct QuestionTable: Sendable {
  private let rows: [[String]]

  package init(_ ranked: [RankedQuestion], _ policy: CompiledPolicy) {
    rows = ranked.enumerated().map { index, question in
      let label = policy.facts[question.path.fact]?.label
      return [
        "\(index + 1)", "`\(question.path)`", "\(label?.zh ?? "") · \(label?.en ?? "")",
        question.settles ? "是 · yes" : "否 · no", question.shownLeaves,
        "\(question.cost) \(question.effort.zh) · \(question.effort.en)",
      ]
    }
  }

  package var text: String {
    let head = ["#", "事实 · fact", "问题 · question", "能否定结论 · may settle", "平均还剩 · left", "费力 · effort"]
    return ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }
}

extension RankedQuestion {
  /// The questions left on average, with one decimal.
  package var shownLeaves: String { "\(leaves / 1000).\(leaves % 1000 / 100)" }

  /// What kind of work the answer is.
  package var effort: Phrase {
    switch cost {
    case ..<1: Phrase(zh: "证照上有", en: "on the licence")
    case 1: Phrase(zh: "是或否", en: "yes or no")
    case 2: Phrase(zh: "单选", en: "one choice")
    case 3: Phrase(zh: "多选", en: "several choices")
    case 4: Phrase(zh: "日期或数字", en: "a day or a number")
    case 5: Phrase(zh: "金额", en: "an amount")
    case 6: Phrase(zh: "文字", en: "a text")
    case 7, 8: Phrase(zh: "长文字", en: "a long text")
    default: Phrase(zh: "材料", en: "a document")
    }
  }
}
