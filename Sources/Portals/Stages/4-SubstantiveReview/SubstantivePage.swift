internal import Casework
internal import Evidence
internal import HTTPTypes
internal import PolicyCore
internal import Standards

/// The amounts worksheet with everything the opinion rests on, one project at a time.
struct SubstantivePage {
  let reading: WorksheetReading
  let project: ProjectFacts?
  let csrf: String
  let once: String
  let language: Language
  /// About the materials.
  let noticed: [Finding]
  /// A line whose form comes back.
  var line: String?
  var typed = FormInput()
  var errors = FieldErrors()
  var isConflict = false

  private var open: OpenCase { reading.open }

  var page: Page {
    let problems = errors.problems(in: language).map { problem in
      problem.field == "top" ? FieldProblem(field: nil, text: problem.text) : problem
    }
    var page = CaseHeading(open: open, language: language).page(Words.worksheet, problems: problems, content)
    if isConflict { page.status = .conflict }
    return page
  }

  private var content: HTML {
    let forms = SubstantiveForms(
      reading: reading, project: project, csrf: csrf, once: once, language: language,
      typed: line == nil ? typed : FormInput(),
      errors: line == nil ? errors : FieldErrors())
    return """
      \(inconsistencies)\(materials)\(reading.isEditable ? .empty : inset("\(Words.worksheetReadOnly[language])"))\
      \(projects)\(lines)\(forms.otherFacts)\(forms.duplicates)\(forms.conditions)\
      \(heading(Words.amountTitle[language], id: "amount"))\(amount)\(basis)\(forms.supplement)\(forms.conclusion)
      """
  }

  /// What was noticed in the materials, the gravest first.
  private var materials: HTML {
    let errors = noticed.filter { $0.severity == .error }
    let lines: [HTML] = errors.prefix(8).map { FindingLine(finding: $0, language: language).html(at: nil) }
    let all = link(Words.Evidence.allFindings[language], to: Link.findings(open.id).path(in: language))
    let title = "\(Words.Evidence.findings[language]) · \(Words.Evidence.noticed(noticed.count)[language])"
    return """
      <details\(flag: "open", !errors.isEmpty)><summary>\(title)</summary><ul class="files">\(lines)</ul><p>\(all)</p></details>
      """
  }

  /// Once the review has passed: what its amount rests on.
  private var basis: HTML {
    open.dossier.recognition.map { BasisPanel(recognition: $0, language: language).html } ?? .empty
  }

  /// What stands in the way of passing, first of all.
  private var inconsistencies: HTML {
    var lines: [HTML] = open.policy.faults(in: reading.reviewed).map {
      "<li>\($0.message[language])\($0.remedy[language])</li>"
    }
    for rival in reading.rivals where rival.isFiled {
      let refusal = Refusal.exclusive(rival)
      lines.append(
        """
        <li>\(refusal.reason[language])\(language == .zh ? "" : " ")\(refusal.remedy[language]) \
        \(link(Words.rivalCase[language], to: Link.staffCase(rival.id.rawValue).path(in: language)))</li>
        """)
    }
    let open = open.dossier.unresolvedDuplicates.count
    if open > 0 { lines.append("<li>\(link(Words.openDuplicates(open)[language], to: "#duplicates"))</li>") }
    let undecided = reading.conditions.count { self.open.dossier.worksheet.conditions[$0] == nil }
    if undecided > 0 { lines.append("<li>\(link(Words.openConditions(undecided)[language], to: "#conditions"))</li>") }
    let unexplained = self.open.dossier.worksheet.unexplained(from: self.open.dossier.filing)
    for path in unexplained {
      if let fact = self.open.policy.facts[path.fact] {
        lines.append("<li>\(Words.differenceNeedsReason(fact.label)[language])</li>")
      }
    }
    return lines.isEmpty ? .empty : note(Words.toSettle(lines.count)[language], "<ul>\(lines)</ul>", .wait)
  }

  private var projects: HTML {
    let all = reading.reviewed.projects
    guard all.count > 1 else { return .empty }
    return tabs(
      all.enumerated().map { index, other in
        Tab(
          Words.projectNamed(index + 1, name(of: other))[language],
          to: Link.worksheet(open.id, project: other.id).path(in: language), isCurrent: other.id == project?.id)
      }, label: Words.projectsWord[language])
  }

  private func name(of project: ProjectFacts) -> String {
    if case .text(let name)? = project.values["project.name"] { name } else { project.id }
  }

  private var lines: HTML {
    guard let project else { return emptyState(Words.noLines[language], "<p>\(Words.noLinesWhy[language])</p>") }
    let mode = open.policy.facts["project.mode"].map { $0.shown(project.values["project.mode"])[language] } ?? ""
    return """
      \(heading("\(name(of: project)) · \(mode)"))\
      \(WorksheetLines(
        reading: reading, project: project, csrf: csrf, language: language,
        returned: line.map { ($0, typed, errors) }
      ).html)
      """
  }

  private var amount: HTML {
    let cap = tiles([
      Tile(Words.yearlyCap[language], open.policy.round.annualCap.grouped, unit: Words.yuan[language]),
      Tile(Words.grantedThisYear[language], reading.granted.grouped, unit: Words.yuan[language]),
      Tile(Words.capLeft[language], reading.capLeft.grouped, unit: Words.yuan[language]),
    ])
    guard let steps = AmountSteps(reading.assessment, language) else {
      return "\(cap)\(inset("\(Words.amountOpen[language])"))\(stepTable)"
    }
    let chart = waterfall(
      Words.amountTitle[language], id: "way", steps: steps.steps, unit: Words.yuan[language], show: \.grouped, language)
    return "\(cap)\(chart)\(stepTable)"
  }

  private var stepTable: HTML {
    let steps = AwardTable(policy: open.policy, project: reading.projectName)
    let table = steps.html(reading.assessment, title: Words.stepsTitle, id: "steps", language)
    return """
      \(steps.binding(reading.assessment, language))<details><summary>\(Words.stepsTitle[language])</summary>\(table)\
      \(readings)</details>\(SpreadNote(policy: open.policy, spread: reading.assessment.spread).html(language))
      """
  }

  /// How this sheet reads what the guide leaves open; the determination records the same.
  private var readings: HTML {
    let lines: [HTML] = reading.assessment.readingUses.map {
      "<li>\($0.id) \(Words.Explanation.choice($0)[language])</li>"
    }
    return "\(heading(Words.Explanation.readingsUsed[language], level: 3))<ul>\(lines)</ul>"
  }
}
