internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Standards

/// The closed panel: result, and every sheet under its blind code.
struct PanelResultPage {
  let file: CaseFile
  let result: PanelResult
  let review: ExpertReview
  let rules: ExpertRules
  let problem: Fault?
  let language: Language

  var page: Page {
    var page = Page(
      title: Words.panelOf(file.dossier.opened.enterpriseName), status: problem?.status ?? .ok,
      lead: "<p>\(unbroken(file.shownNumber))</p>",
      trail: [Crumb(Words.panels[language], to: Link.panels.path(in: language))],
      problems: problem.map { [$0.problem(language)] } ?? [], main: main)
    page.headingAside = PanelResultPage.verdict(result.passed, language)
    return page
  }

  static func verdict(_ passed: Bool, _ language: Language) -> HTML {
    passed ? tag(Words.passed[language], .good) : tag(Words.notPassed[language], .bad)
  }

  private var main: HTML {
    tiles([
      Tile(Words.panelAverage[language], result.average.points, unit: Words.pointsUnit[language]),
      Tile(Words.passLine[language], "\(rules.passLine)", unit: Words.pointsUnit[language]),
      Tile(Words.panelScores[language], "\(result.scores)", unit: Words.sheetsUnit[language]),
    ])
      + "<p>\(Words.averageExact(result)[language])</p>" + scores + comments
  }

  private var sheets: [ScoreSheet] { review.active.compactMap(\.sheet) }

  private var scores: HTML {
    let columns =
      [TableColumn(Words.blindCode[language])]
      + rules.criteria.map { TableColumn("\($0.label[language])（\($0.maximum)）", .number) }
      + [TableColumn(Words.scoreTotal[language], .number)]
    return table(
      Words.scoresByCode[language], id: "scores", columns: columns,
      rows: sheets.map { sheet in
        let marks: [HTML] = rules.criteria.map { criterion in
          let mark = sheet.marks.first { $0.criterion == criterion.id }
          return "\(mark.map { String($0.points) } ?? "—")"
        }
        return [unbroken(sheet.code.rawValue)] + marks + ["<b>\(sheet.total)</b>"]
      }, language)
  }

  private var comments: HTML {
    let words: [HTML] = sheets.map { sheet in
      let text: HTML = sheet.comment.isEmpty ? "\(Words.noComment[language])" : "\(sheet.comment)"
      return heading(sheet.code.rawValue, level: 3) + "<p class=\"text\">\(text)</p>"
    }
    return heading(Words.comments[language]) + words.joined()
  }
}
