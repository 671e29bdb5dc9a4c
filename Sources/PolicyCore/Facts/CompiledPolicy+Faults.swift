internal import Standards

extension CompiledPolicy {
  /// Wrong kinds, options and bounds, and the policy's own cross-checks. What is merely missing is no fault.
  package func faults(in filing: Filing, context: AssessmentContext? = nil) -> [FactFault] {
    var faults: [FactFault] = []
    func inspect(_ values: [FactID: FactValue], _ level: Level, project: String?, expense: String?) {
      for (id, value) in values.sorted(by: { $0.key < $1.key }) {
        let path = FactPath(id, project: project, expense: expense)
        if let flaw = flaw(of: value, for: id, at: level) {
          faults.append(FactFault(path: path, code: flaw.code, message: flaw.reason, remedy: flaw.remedy))
        }
      }
    }
    inspect(filing.application, .application, project: nil, expense: nil)
    for project in filing.projects {
      inspect(project.values, .project, project: project.id, expense: nil)
      for line in project.expenses { inspect(line.values, .expense, project: project.id, expense: line.id) }
    }
    guard faults.isEmpty else { return faults }
    guard !checks.isEmpty else { return [] }
    var sheet = Sheet(rows, filing: filing, context: context ?? defaultContext)
    sheet.prepare()
    return zip(checks, rows.program.checks).flatMap { failures(of: $0, rule: $1, in: filing, sheet) }
  }

  private func failures(
    of check: FilingCheck, rule: Int32, in filing: Filing, _ sheet: Sheet
  ) -> [FactFault] {
    places(of: check.level, in: filing).filter { sheet.machine.run(rule, $0.place(in: sheet)).isNo }.flatMap { row in
      check.facts.map {
        FactFault(path: row.path($0, in: filing), code: check.id, message: check.message, remedy: check.remedy)
      }
    }
  }

  /// A row of a filing, by position.
  private struct Row {
    var project: Int?
    var line: Int?

    func place(in sheet: Sheet) -> RowPlace {
      guard let project else { return .nowhere }
      return line.map { sheet.place(project, $0) } ?? sheet.place(project)
    }

    func path(_ fact: FactID, in filing: Filing) -> FactPath {
      guard let project else { return FactPath(fact) }
      let owner = filing.projects[project]
      return FactPath(fact, project: owner.id, expense: line.map { owner.expenses[$0].id })
    }
  }

  private func places(of level: Level, in filing: Filing) -> [Row] {
    switch level {
    case .application: [Row()]
    case .project: filing.projects.indices.map { Row(project: $0) }
    case .expense:
      filing.projects.indices.flatMap { project in
        filing.projects[project].expenses.indices.map { Row(project: project, line: $0) }
      }
    }
  }

  private func flaw(of value: FactValue, for id: FactID, at level: Level) -> FactFlaw? {
    guard let fact = facts[id] else {
      return FactFlaw(
        code: "unknown-fact", reason: Phrase(zh: "本批没有“\(id)”这一项。", en: "This round does not know “\(id)”."),
        remedy: Phrase(zh: "刷新页面后重试。", en: "Reload the page and try again."))
    }
    guard fact.level == level else {
      return FactFlaw(
        code: "level", reason: Phrase(zh: "“\(fact.label.zh)”不属于这里。", en: "“\(fact.label.en)” does not belong here."),
        remedy: Phrase(zh: "填在\(level == .application ? "项目或费用" : "它自己的页面")里。", en: "Enter it on its own page."))
    }
    guard value.fits(fact.kind) else {
      return FactFlaw(
        code: "kind",
        reason: Phrase(zh: "“\(fact.label.zh)”的答案类型不对。", en: "The answer to “\(fact.label.en)” is of the wrong kind."),
        remedy: Phrase(zh: "重新填写。", en: "Enter it again."))
    }
    if case .money(let amount) = value, amount < .zero || amount > .entryLimit {
      return FactFlaw(
        code: "bounds", reason: Phrase(zh: "“\(fact.label.zh)”超出范围。", en: "“\(fact.label.en)” is out of range."),
        remedy: Phrase(
          zh: "填 0 到 \(Money.entryLimit.grouped) 之间的金额。", en: "Enter an amount from 0 to \(Money.entryLimit.grouped)."))
    }
    return rereading(value, of: fact)
  }

  /// Texts and choices pass the same gate as when they are typed.
  private func rereading(_ value: FactValue, of fact: FactDefinition) -> FactFlaw? {
    let text: String
    switch value {
    case .text(let stated) where !stated.trimmingSpaces.isEmpty: text = stated
    case .choice(let stated): text = stated
    case .choices(let stated): text = stated.joined(separator: ",")
    default: return nil
    }
    do {
      _ = try fact.read(text)
      return nil
    } catch {
      return error
    }
  }
}
