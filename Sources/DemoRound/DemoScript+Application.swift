internal import Casework
internal import DemoDocuments
internal import PolicyCore
internal import Records
internal import Standards

extension DemoScript {
  /// The account, the enterprise, the form page by page, the files.
  mutating func apply(_ applicant: DemoApplicant) {
    enrol(applicant)
    let opened = applicant.moment(.opened)
    let writer = applicant.isCounter ? DemoStaff.clerk : applicant.actor
    let open = Opened(
      id: applicant.id, programme: policy.slug, round: policy.round.id, enterprise: applicant.enterprise,
      enterpriseName: applicant.company.name, channel: applicant.isCounter ? .counter : .online,
      policyHash: policy.hash)
    let (id, terms) = (applicant.id, terms)
    act("\(applicant.login) opens", at: opened, by: writer) { desk in
      try desk.open(
        CaseFile.self, id,
        with: CaseFile.open(open, existing: [], by: desk.actor, at: desk.now, under: terms))
    }
    var pages = pages(of: applicant)
    var complete = true
    if case .draft(let count) = applicant.fate, count < pages.count {
      pages = Array(pages.prefix(count))
      complete = false
    }
    for (index, page) in pages.enumerated() {
      act("saves \(page.section)", at: opened.later(minutes: 2 + index * 3), by: writer, on: applicant) { file, desk in
        try file.draft().save(section: page.section, page.changes, by: desk.actor, at: desk.now, under: terms)
      }
    }
    if complete { attach(applicant, from: opened.later(minutes: 6 + pages.count * 3), by: writer) }
  }

  private mutating func enrol(_ applicant: DemoApplicant) {
    let opened = applicant.moment(.opened)
    let account = AccountOpened(
      id: applicant.account, login: applicant.login, name: applicant.company.agent,
      department: applicant.company.name, roles: [.applicant])
    act("\(applicant.login) enrols", at: opened.later(minutes: -9), by: .publicVisitor) { desk in
      try desk.open(Account.self, account.id, with: Account.create(account, by: desk.actor))
    }
    let registration = Registration(
      id: applicant.enterprise, name: applicant.company.name, kind: .enterprise, address: applicant.company.address)
    let (agent, counter) = (applicant.account, applicant.isCounter)
    let clerk = counter ? DemoStaff.clerk : Actor(account: agent, roles: [.applicant])
    act("\(applicant.login) registers", at: opened.later(minutes: -5), by: clerk) { desk in
      try desk.open(
        Enterprise.self, registration.id,
        with: Enterprise.register(
          registration, codeIsValid: (try? CreditCode(typed: registration.id.rawValue)) != nil, existing: nil,
          agent: counter ? nil : agent, by: desk.actor))
    }
    guard counter else { return }
    act("\(applicant.login) is admitted", at: opened.later(minutes: -3), by: clerk) { desk in
      try desk.change(Enterprise.self, registration.id) { try $0.admit(agent, by: desk.actor) }
    }
  }

  private struct FormPage {
    let section: String
    let changes: [FilingChange]
  }

  /// The form's pages in the policy's order, each with what is typed on it; rows are added with the page they need.
  private func pages(of applicant: DemoApplicant) -> [FormPage] {
    let filing = applicant.filing
    var projectsAdded = false
    var expensesAdded = false
    return policy.sections.map { section in
      var changes: [FilingChange] = []
      if section.level != .application, !projectsAdded {
        changes += filing.projects.map { .addProject($0.id) }
        projectsAdded = true
      }
      if section.level == .expense, !expensesAdded {
        for project in filing.projects {
          changes += project.expenses.map { .addExpense(project: project.id, id: $0.id) }
        }
        expensesAdded = true
      }
      changes += filing.answers.filter { section.facts.contains($0.path.fact) }.map { .set($0.path, $0.value) }
      return FormPage(section: section.id, changes: changes)
    }
  }

  private mutating func attach(_ applicant: DemoApplicant, from first: Instant, by writer: Actor) {
    for (index, paper) in applicant.papers.enumerated() {
      guard let kept = files[paper] else { continue }
      let file = kept.attachment(paper, of: applicant, id: applicant.opaque("file \(index)"))
      let terms = terms
      act("attaches \(file.name)", at: first.later(minutes: index * 2, seconds: 20), by: writer, on: applicant) {
        try BlobShelf($1.transaction).add(kept.blob, at: $1.now)
        return try $0.draft().attach(file, by: $1.actor, at: $1.now, under: terms)
      }
    }
  }

  /// Submits, or has the counter's filing confirmed.
  mutating func submit(_ applicant: DemoApplicant) {
    let moment = applicant.moment(.submitted)
    let (policy, terms) = (policy, terms)
    if applicant.isCounter {
      act("is handed over", at: moment, by: DemoStaff.clerk, on: applicant) { file, desk in
        try file.draft().requestConfirmation(
          readiness: policy.readiness(of: file.dossier, at: desk.now), digest: demoDigest, by: desk.actor,
          at: desk.now, under: terms)
      }
      guard applicant.fate == .counter(confirmed: true) else { return }
      act("confirms", at: moment.later(minutes: 84), by: applicant.actor, on: applicant) { file, desk in
        try file.awaitingConfirmation().confirm(
          number: desk.nextNumber(prefix: policy.round.numberPrefix, year: policy.round.batchYear),
          declarations: policy.declarations,
          readiness: policy.readiness(of: file.dossier, at: desk.now), by: desk.actor, at: desk.now, under: terms)
      }
      return
    }
    act("submits", at: moment, by: applicant.actor, on: applicant) { file, desk in
      try file.draft().submit(
        number: desk.nextNumber(prefix: policy.round.numberPrefix, year: policy.round.batchYear),
        declarations: policy.declarations,
        readiness: policy.readiness(of: file.dossier, at: desk.now), digest: demoDigest, by: desk.actor,
        at: desk.now, under: terms)
    }
  }

  mutating func withdraw(_ applicant: DemoApplicant, submitted: Bool) {
    act("withdraws", at: applicant.moment(.checked), by: applicant.actor, on: applicant) { file, desk in
      submitted
        ? try file.completenessReview().withdraw(reason: "合同正在变更，拟下一批次再申报。", by: desk.actor)
        : try file.draft().withdraw(reason: "改由集团公司统一申报。", by: desk.actor)
    }
  }
}
