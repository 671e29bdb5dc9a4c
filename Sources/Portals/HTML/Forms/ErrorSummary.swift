package import Standards

/// One thing to put right; `field` is the name of the field it is about.
package struct FieldProblem: Sendable {
  package let field: String?
  package let text: String

  package init(field: String?, text: String) {
    self.field = field
    self.text = text
  }
}

/// Goes above the heading; the script moves the focus to it. Empty when there is nothing to put right.
package func errorSummary(_ problems: [FieldProblem], _ language: Language) -> HTML {
  guard !problems.isEmpty else { return .empty }
  let lines: [HTML] = problems.map { problem in
    guard let field = problem.field else { return "<li>\(problem.text)</li>" }
    return "<li><a href=\"#f-\(field)\">\(problem.text)</a></li>"
  }
  return """
    <div class="errors" role="alert" aria-labelledby="errors" tabindex="-1" data-focus>\
    <h2 id="errors">\(Words.problems(problems.count)[language])</h2><ul>\(lines)</ul></div>
    """
}
