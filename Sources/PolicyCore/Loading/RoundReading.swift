internal import Standards

extension Round {
  /// - Returns: `nil` when the window or the money of the round cannot be read; the faults are logged.
  init?(_ root: DocumentNode, clauses: ClauseIndex) {
    root.allow(["round"])
    guard let place = root.required("round") else { return nil }
    place.allow([
      "id", "title", "window", "evidence", "batch_year", "pool", "budget", "annual_cap", "rate_ceiling",
      "correction_rounds",
      "number_prefix", "exclusive_with",
      "time_limits", "departments", "counter", "contacts", "readings",
    ])
    for key in ["window", "evidence", "pool", "budget", "annual_cap", "rate_ceiling"] {
      _ = place[key].map(clauses.required)
    }
    guard let window = place.required("window"), let opens = window.required("from")?.moment,
      let closes = window.required("to")?.moment, let evidence = place.required("evidence"),
      let first = evidence.required("from")?.day,
      let pool = place.required("pool")?.required("id")?.scalar,
      let budget = place.required("budget")?.required("amount")?.money,
      let cap = place.required("annual_cap")?.required("amount")?.money,
      let rate = place.required("rate_ceiling")?.required("ratio")?.ratio, let limits = place.required("time_limits")
    else { return nil }
    guard opens < closes else {
      window.fault(
        "value", Phrase(zh: "窗口的结束不晚于开始。", en: "The window ends before it begins."),
        Phrase(zh: "结束时刻是第一个不能再申报的时刻。", en: "`to` is the first moment at which filing is no longer possible."))
      return nil
    }
    let prefix = place.text("number_prefix") ?? ""
    if ApplicationNumber(prefix: prefix, year: 2025, serial: 1) == nil {
      place["number_prefix"]?.wrong("2 至 6 个大写字母", "2 to 6 capital letters", "number_prefix: MQ")
    }
    func days(_ key: String) -> Int { limits.number(key, in: 1...250) }
    let exclusion = place["exclusive_with"].map { entry in
      entry.allow(["programmes", "cite"])
      return Exclusion(
        programmes: entry.list("programmes").compactMap(\.scalar), clause: clauses.required(entry))
    }
    self.init(
      id: place.text("id") ?? "", title: place.phrase("title"), window: opens..<closes,
      evidence: EvidencePeriod(from: first, to: evidence["to"]?.day),
      batchYear: place.number("batch_year", in: 2000...2999),
      timeLimits: TimeLimits(
        completenessReview: days("completeness_review"), correction: days("correction"),
        substantiveReview: days("substantive_review"),
        expertReview: limits["expert_review"] == nil ? 0 : days("expert_review"),
        determination: days("determination"), notice: days("notice"), objectionAnswer: days("objection_answer"),
        payment: days("payment")),
      pool: pool, exclusion: exclusion, budget: budget, annualCap: cap, rateCeiling: rate,
      departments: Dictionary(
        (place.required("departments")?.pairs ?? []).compactMap { key, value in
          value.phrase.flatMap { phrase in key.scalar.map { ($0, phrase) } }
        }, uniquingKeysWith: { a, _ in a }),
      contacts: place.list("contacts").map(Contact.init), counter: place.phrase("counter"),
      correctionRounds: place.number("correction_rounds", in: 1...9), numberPrefix: prefix)
  }
}

extension Contact {
  init(_ place: DocumentNode) {
    place.allow(["purpose", "name", "phones", "hours"])
    self.init(
      purpose: place.phrase("purpose"), name: place.phrase("name"), phones: place.list("phones").compactMap(\.scalar),
      hours: place.phrase("hours"))
  }
}
