internal import PolicyCore
internal import Standards

/// The rounds in use with their readings, and what the folder on disk holds.
struct PoliciesPage {
  let policies: [CompiledPolicy]
  /// Submitted applications of each round in use.
  let submitted: [PolicyShelf.Key: Int]
  /// `nil` until the folder was checked.
  let folder: [PoliciesOnDisk.Round]?
  let mayReload: Bool
  let csrf: String
  let language: Language
  var problem: Phrase?

  var page: Page {
    let problems = problem.map { [FieldProblem(field: "folder", text: $0[language])] } ?? []
    return Page(
      title: Words.policies, lead: "\(Words.policiesLead[language])", problems: problems,
      main: "\(check)\(policies.map(round))")
  }

  private var check: HTML {
    let way = buttonRow([
      buttonLink(Words.policyCheck[language], to: Link.policies.with("check", "yes").path(in: language), .second)
    ])
    let found: HTML? = folder.map { rounds in rounds.map(onDisk).joined() }
    return """
      <section id="f-folder" tabindex="-1">\(heading(Words.policyFolder[language]))\
      <p class="hint">\(Words.policyCheckWhy[language])</p>\(way)\(found)</section>
      """
  }

  private func onDisk(_ round: PoliciesOnDisk.Round) -> HTML {
    let title = heading("\(round.slug) / \(round.round)", level: 3)
    guard let policy = round.policy else {
      let lines: [HTML] = round.faults.map { fault in
        let separator = language == .zh ? "" : " "
        return """
          <li><code>\(fault.file):\(fault.line):\(fault.column)</code> \
          \(fault.message[language])\(separator)\(fault.remedy[language])</li>
          """
      }
      return panel("\(title)<p>\(tag(Words.policyFaults[language], .bad))</p><ul>\(lines)</ul>")
    }
    let running = policies.first { $0.slug == round.slug && $0.round.id == round.round }
    let isSame = running?.hash == policy.hash
    let state =
      isSame
      ? tag(Words.policySame[language], .good)
      : tag((running == nil ? Words.policyAbsent : Words.policyOther)[language], .wait)
    let reload: HTML? =
      !isSame && mayReload
      ? postForm(
        to: Link.policyReload(round.slug, round.round).path(in: language), csrf: csrf,
        buttonRow([submit(Words.policyReload[language])])) : nil
    return panel(
      """
      \(title)<p>\(state)</p>\(definitionList([
        (Words.policyHash[language], "<code>\(policy.hash.prefix(16))…</code>"),
        (Words.policyCases[language], "\(Words.policyCaseCount(round.cases)[language])"),
      ]))\(reload)
      """)
  }

  private func round(_ policy: CompiledPolicy) -> HTML {
    let window = policy.round.window
    let key = PolicyShelf.Key(slug: policy.slug, round: policy.round.id)
    return """
      \(heading("\(policy.title[language]) · \(policy.round.title[language])"))\
      \(panel(definitionList([
        (Words.policyWindow[language],
          "\(window.lowerBound.phrase[language]) — \(window.upperBound.deadlinePhrase[language])"),
        (Words.policyHash[language], "<code>\(policy.hash)</code>"),
        (Words.policySubmitted[language], "\(submitted[key] ?? 0)"),
      ])))\
      \(readings(policy))
      """
  }

  private func readings(_ policy: CompiledPolicy) -> HTML {
    let columns = [
      TableColumn("R"), TableColumn(Words.policyReading[language]), TableColumn(Words.policyClause[language]),
      TableColumn(Words.policyChosen[language]), TableColumn(Words.policyDefault[language]),
      TableColumn(Words.policyDecidedBy[language]),
    ]
    let rows: [[HTML]] = policy.readings.map { reading in
      func label(_ id: String) -> String { reading.options.first { $0.id == id }?.label[language] ?? id }
      let isDefault = reading.chosen == reading.default
      return [
        "\(reading.id)", "\(reading.question[language])<br><span class=\"hint\">\(reading.reason[language])</span>",
        "\(reading.clause.rawValue)",
        isDefault ? "\(label(reading.chosen))" : "<b>\(label(reading.chosen))</b>", "\(label(reading.default))",
        "\(reading.decidedBy ?? Words.policyUndecided[language])",
      ]
    }
    return table(
      Words.policyReadings[language], id: "readings-\(policy.slug)-\(policy.round.id)", columns: columns, rows: rows,
      language)
  }
}
