internal import Evidence
internal import Standards

/// One finding in a list: how grave, what, under which clause, what to do, where.
struct FindingLine {
  let finding: Finding
  let language: Language

  func html(at place: HTML?) -> HTML {
    let clause: HTML? = finding.clause.map { " · \(Words.clause[language]) \($0)" }
    let remedy: HTML? = finding.remedy.map { "<p class=\"hint\">\($0[language])</p>" }
    let hidden: HTML? = finding.isForApplicant ? nil : " \(tag(Words.Evidence.reviewersOnly[language], .info))"
    return """
      <li><p>\(tag(Words.Evidence.severity(finding.severity)[language], FindingLine.tone(finding.severity))) \
      \(finding.what[language])\(hidden)<span class="hint">\(clause)</span>\(place.map { " · \($0)" as HTML })</p>\(remedy)</li>
      """
  }

  static func tone(_ severity: Finding.Severity) -> Tag.Tone {
    switch severity {
    case .error: .bad
    case .warning: .wait
    case .note: .plain
    }
  }
}
