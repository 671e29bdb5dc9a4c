internal import Casework
internal import DemoDocuments
internal import PolicyCore
internal import Records
internal import Standards

extension DemoScript {
  /// Two leads determine the amounts of these cases: one prepares and submits, the other approves.
  mutating func determine(_ id: DeterminationID, of cases: [DemoApplicant], from start: Instant) {
    prepare(id, of: cases, at: start)
    act("\(id) is submitted", at: start.later(minutes: 24), by: DemoStaff.lead) { desk in
      try desk.change(Determination.self, id) { try $0.submit(by: desk.actor) }
    }
    act("\(id) is approved", at: start.later(minutes: 55), by: DemoStaff.secondLead) { desk in
      let table = try desk.change(Determination.self, id) { try $0.approve(by: desk.actor) }.table
      for row in table.rows {
        try desk.change(CaseFile.self, row.id) { file in
          try file.determination().settle(
            row, of: id, year: table.scenario.year, pool: table.scenario.pool, at: desk.now)
        }
      }
    }
  }

  private mutating func prepare(_ id: DeterminationID, of cases: [DemoApplicant], at moment: Instant) {
    let (key, round, terms) = (policy.roundKey, policy.round, terms)
    let ids = cases.map(\.id)
    act("\(id) is prepared", at: moment, by: DemoStaff.lead) { desk in
      let ledger = GrantLedger(desk.transaction)
      let pool = try ids.compactMap { caseID -> PoolEntry? in
        guard let file = try desk.load(CaseFile.self, caseID) else { return nil }
        let left = try ledger.capLeft(
          creditCode: file.dossier.enterprise.rawValue, pool: round.pool, year: round.batchYear)
        return PoolEntry(file, capLeft: left ?? round.annualCap, rateCeiling: round.rateCeiling)
      }
      let scenario = Scenario(
        strategy: .ranked, rate: round.rateCeiling, rateCeiling: round.rateCeiling, scoreLine: terms.passLine,
        year: round.batchYear, pool: round.pool,
        budgetLeft: try ledger.budgetLeft(pool: round.pool, year: round.batchYear) ?? round.budget)
      let table = DeterminationTable(
        id: id, round: key, scenario: scenario, rows: try scenario.table(over: pool), engine: PolicyEngine.version)
      try desk.open(Determination.self, id, with: Determination.prepare(table, by: desk.actor))
    }
  }

  /// A table that was given up, because two panels had not finished.
  mutating func abandon(_ id: DeterminationID, of cases: [DemoApplicant], from start: Instant) {
    prepare(id, of: cases, at: start)
    act("\(id) is cancelled", at: start.later(minutes: 47), by: DemoStaff.lead) { desk in
      try desk.change(Determination.self, id) { try $0.cancel(reason: "尚有申报在专家评审中，待评审结束后一并拟定。", by: desk.actor) }
    }
  }

  mutating func publish(_ id: NoticeID, number: String, of cases: [DemoApplicant], at moment: Instant) {
    let (title, key, round) = (policy.title, policy.roundKey, policy.round)
    let supported = cases.filter { $0.fate != .firstNotice(.unsupported) }
    let projects = Dictionary(
      uniqueKeysWithValues: supported.map { ($0.id, $0.dossiers.map(\.projectName).joined(separator: "；")) })
    let ids = supported.map(\.id)
    act("\(id) is prepared", at: moment.later(minutes: -25), by: DemoStaff.notice) { desk in
      let rows = try ids.compactMap { caseID -> NoticeRow? in
        guard let file = try desk.load(CaseFile.self, caseID), let award = file.dossier.award,
          let receipt = file.dossier.receipt
        else { return nil }
        return NoticeRow(
          id: caseID, number: receipt.number, enterpriseName: file.dossier.opened.enterpriseName,
          enterprise: file.dossier.enterprise, project: projects[caseID] ?? "", amount: award.amount)
      }
      let sheet = NoticeSheet(
        id: id, number: number, round: key,
        title: Phrase(
          zh: "关于\(title.zh)（\(round.title.zh)）拟支持名单的公示",
          en: "Proposed support under \(title.en) (\(round.title.en))"),
        rows: rows, workingDays: round.timeLimits.notice)
      try desk.open(PublicNotice.self, id, with: PublicNotice.prepare(sheet, by: desk.actor))
    }
    let terms = terms
    act("\(id) is published", at: moment, by: DemoStaff.notice) { desk in
      let notice = try desk.change(PublicNotice.self, id) { try $0.publish(by: desk.actor, at: desk.now, under: terms) }
      guard let period = notice.period else { return }
      for row in notice.sheet.rows {
        try desk.change(CaseFile.self, row.id) { file in
          try file.publicNotice().publish(
            Noticed(notice: id, from: period.from, until: period.until), replacing: nil)
        }
      }
    }
  }

  /// What time alone brings about the moment after the notice's last day.
  mutating func end(_ id: NoticeID, of cases: [DemoApplicant], at moment: Instant) {
    let terms = terms
    let ids = cases.map(\.id)
    act("\(id) ends", at: moment, by: .system) { desk in
      for caseID in ids { try desk.change(CaseFile.self, caseID) { $0.due(at: desk.now, under: terms) } }
      try desk.change(PublicNotice.self, id) { $0.due(at: desk.now) }
    }
  }

  /// Somebody objects; the notice officer answers unless the objection is to stay open.
  mutating func object(
    to applicant: DemoApplicant, _ category: Objection.Category, grounds: String, at moment: Instant,
    answer: (upheld: Bool, text: String, at: Instant)? = nil
  ) {
    let id = ObjectionID(applicant.opaque("objection"))
    let objection = Objection(
      id: id, objector: Objector(name: "测试若水", contact: "010-5555\(1000 + applicant.index)"), category: category,
      grounds: grounds)
    act("is objected to", at: moment, by: .publicVisitor, on: applicant) { file, desk in
      try file.publicNotice().object(objection, by: desk.actor, at: desk.now)
    }
    guard let answer else { return }
    let word = ObjectionAnswer(id: id, answer: answer.text)
    act("has the objection answered", at: answer.at, by: DemoStaff.notice, on: applicant) { file, desk in
      let notice = try file.publicNotice()
      return answer.upheld ? try notice.uphold(word, by: desk.actor) : try notice.dismiss(word, by: desk.actor)
    }
  }
}
