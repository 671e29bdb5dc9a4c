package import Standards

/// One answered question. `change` leads to its page; the link's hidden words name the question.
package struct SummaryRow: Sendable {
  package let term: String
  package let answer: HTML
  package let change: String?
  package let isProblem: Bool

  package init(_ term: String, _ answer: HTML, change: String? = nil, isProblem: Bool = false) {
    self.term = term
    self.answer = answer
    self.change = change
    self.isProblem = isProblem
  }
}

/// Answers under one heading, for checking before submission.
package func summaryCard(
  _ title: String, _ rows: [SummaryRow], change: String? = nil, aside: HTML? = nil, level: Int = 2,
  _ language: Language
) -> HTML {
  let all: HTML? = change.map { link(Words.change[language], to: $0, hidden: title) }
  return """
    <section class="card summary"><header>\(heading(title, level: level))\(aside)\(all)</header>\
    \(summaryList(rows, language))</section>
    """
}

/// The same without a frame: a definition list.
package func summaryList(_ rows: [SummaryRow], _ language: Language) -> HTML {
  let lines: [HTML] = rows.map { row in
    let change: HTML? = row.change.map {
      "<dd class=\"act\">\(link(Words.change[language], to: $0, hidden: row.term))</dd>"
    }
    let mark = attribute("class", row.isProblem ? "bad" : nil)
    return "<div\(mark)><dt>\(row.term)</dt><dd>\(row.answer)</dd>\(change)</div>"
  }
  return "<dl class=\"pairs\">\(lines)</dl>"
}

/// Names and values that nobody changes here.
package func definitionList(_ pairs: [(term: String, value: HTML)]) -> HTML {
  let lines: [HTML] = pairs.map { "<div><dt>\($0.term)</dt><dd>\($0.value)</dd></div>" }
  return "<dl class=\"pairs\">\(lines)</dl>"
}
