internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// The rounds in use with their versions and readings, and what the folder on disk holds.
struct PoliciesPage {
  /// What the record says of one round.
  struct Record: Sendable {
    /// Submitted applications, whatever became of them.
    let submitted: Int
    let uses: [PolicyHistory.Use]
  }

  let policies: [CompiledPolicy]
  let records: [PolicyShelf.Key: Record]
  let names: [AccountID: String]
  /// `nil` where nothing was read yet.
  let folder: PoliciesOnDisk.Reading?
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
    let read: HTML? = folder.map { "<p class=\"hint\">\(Words.policyReadAt($0.at)[language])</p>" }
    let found: HTML? = folder.map { reading in reading.rounds.map(onDisk).joined() }
    return """
      <section id="f-folder" tabindex="-1">\(heading(Words.policyFolder[language]))\
      <p class="hint">\(Words.policyCheckWhy[language])</p>\(way)\(read)\(found)</section>
      """
  }

  private func onDisk(_ round: PoliciesOnDisk.Round) -> HTML {
    let title = heading(round.round.isEmpty ? round.slug : "\(round.slug) / \(round.round)", level: 3)
    guard let checked = round.checked else {
      let lines: [HTML] = round.faults.map { fault in
        let separator = language == .zh ? "" : " "
        return """
          <li><code>\(fault.file):\(fault.line):\(fault.column)</code> \
          \(fault.message[language])\(separator)\(fault.remedy[language])</li>
          """
      }
      let what: HTML = lines.isEmpty ? "<p class=\"hint\">\(Words.policySibling[language])</p>" : "<ul>\(lines)</ul>"
      return panel("\(title)<p>\(tag(Words.policyFaults[language], .bad))</p>\(what)")
    }
    let running = policies.first { $0.slug == round.slug && $0.round.id == round.round }
    let isSame = running?.hash == checked.policy.hash
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
        (Words.policyHash[language], "<code>\(checked.policy.hash.prefix(16))…</code>"),
        (Words.policyCases[language], "\(Words.policyCasesHold(checked.cases)[language])"),
      ]))\(reload)
      """)
  }

  private func round(_ policy: CompiledPolicy) -> HTML {
    let window = policy.round.window
    let key = PolicyShelf.Key(slug: policy.slug, round: policy.round.id)
    let record = records[key]
    let isGone = folder.map { reading in !reading.rounds.contains { $0.slug == key.slug && $0.round == key.round } }
    let gone: HTML? = isGone == true ? "<p>\(tag(Words.policyGone[language], .wait))</p>" : nil
    return """
      \(heading("\(policy.title[language]) · \(policy.round.title[language])"))\(gone)\
      \(panel(definitionList([
        (Words.policyWindow[language],
          "\(window.lowerBound.phrase[language]) — \(window.upperBound.deadlinePhrase[language])"),
        (Words.policyHash[language], "<code>\(policy.hash)</code>"),
        (Words.policySubmitted[language], "\(record?.submitted ?? 0)"),
      ])))\
      \(versions(key, record?.uses ?? []))\
      \(readings(policy))
      """
  }

  private func versions(_ key: PolicyShelf.Key, _ uses: [PolicyHistory.Use]) -> HTML {
    guard !uses.isEmpty else { return .empty }
    let columns = [
      TableColumn(Words.policyVersionColumn[language]), TableColumn(Words.policyTakenAt[language]),
      TableColumn(Words.policyTakenBy[language]), TableColumn(Words.policyTakenHow[language]),
      TableColumn(Words.policyCasesHeld[language], .number),
    ]
    let rows: [[HTML]] = uses.enumerated().reversed().map { index, use in
      let who = use.by == Actor.system.account ? Words.bySystem[language] : names[use.by] ?? use.by.rawValue
      let now: HTML? = index == uses.count - 1 ? " \(tag(Words.policyNow[language], .good))" : nil
      return [
        "<code>\(use.taken.hash.prefix(12))</code>\(now)", "\(use.at.phrase[language])", "\(who)",
        "\(Words.policyOccasion(use.taken.occasion)[language])", "\(use.taken.cases)",
      ]
    }
    return table(
      "\(Words.policyVersions[language]) · \(key.slug)/\(key.round)", id: "versions-\(key.slug)-\(key.round)",
      columns: columns, rows: rows, language)
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
      "\(Words.policyReadings[language]) · \(policy.title[language]) · \(policy.round.title[language])",
      id: "readings-\(policy.slug)-\(policy.round.id)", columns: columns, rows: rows,
      language)
  }
}
