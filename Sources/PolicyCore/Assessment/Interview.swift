internal import Standards

/// Finds the questions that still matter and tries answers to each of them.
struct Interview {
  let policy: CompiledPolicy
  var sheet: Sheet
  let filing: Filing

  /// Whether the award is certain, and what is still open for it and for the materials due.
  private struct State {
    var isSettled: Bool
    var open: FactSet
  }

  mutating func ranked() -> [RankedQuestion] {
    let now = state { $0.probedAward() }
    guard !now.open.isEmpty else { return [] }
    let candidates = askable(now.open)
    sheet.recogniseAll()
    let base = sheet
    var found: [RankedQuestion] = []
    for number in candidates {
      let path = sheet.path(number, in: filing)
      guard let fact = policy.facts[path.fact] else { continue }
      let answers = representatives(of: number)
      let touched = sheet.touched(by: number)
      var settles = false
      var left = 0
      for answer in answers {
        sheet.answer(number, answer)
        let then = state { $0.award(touched) }
        settles = settles || (then.isSettled && !now.isSettled)
        left += then.open.count
      }
      sheet = base
      found.append(
        RankedQuestion(path: path, settles: settles, leaves: left * 1000 / max(answers.count, 1), cost: fact.cost))
    }
    var order: [FactPath: Int] = [:]
    for path in policy.sorted(Set(found.map(\.path))) { order[path] = order.count }
    func rank(_ question: RankedQuestion) -> (Int, Int, Int, Int) {
      (question.settles ? 0 : 1, question.leaves, question.cost, order[question.path] ?? 0)
    }
    return found.sorted { rank($0) < rank($1) }
  }

  private mutating func state(_ award: (inout Sheet) -> RowAmount) -> State {
    let amount = award(&sheet)
    if amount.isZero {
      if !filing.projects.isEmpty || policy.award.recognition == nil { return State(isSettled: true, open: .empty) }
      return withoutProjects()
    }
    var open = amount.open
    for material in sheet.rules.program.materials where material.rule >= 0 {
      func add(_ place: RowPlace) {
        guard sheet.machine.run(material.rule, place).isOpen else { return }
        open.formUnion(sheet.gathered(material.rule, place))
      }
      if material.level == .application {
        add(.nowhere)
      } else {
        sheet.projects.indices.forEach { add(sheet.place($0)) }
      }
    }
    return State(isSettled: amount.isExact, open: open.subtracting(sheet.decided))
  }

  /// Before any project is stated only the application's own conditions can be told.
  private mutating func withoutProjects() -> State {
    var open = FactSet.empty
    for number in policy.rows.program.gatingApplication {
      let (verdict, facts) = sheet.probed(number, .nowhere)
      if verdict == .notMet { return State(isSettled: true, open: .empty) }
      open.formUnion(facts)
    }
    return State(isSettled: false, open: open.subtracting(sheet.decided))
  }

  /// The open facts that may be asked now. A question that is put only after another answer gives way to that one.
  private func askable(_ open: FactSet) -> [Int] {
    var wanted = open.numbers
    var seen = FactSet.empty
    var found: [Int] = []
    while let number = wanted.popLast() {
      guard !seen.contains(number), !sheet.decided.contains(number) else { continue }
      seen.insert(number)
      guard let rule = policy.rows.program.asked[sheet.fact(number).id] else {
        found.append(number)
        continue
      }
      let place = sheet.place(of: number)
      let isPut = sheet.machine.run(rule, place)
      if isPut.isOpen {
        wanted += sheet.gathered(rule, place).numbers
      } else if !isPut.isNo {
        found.append(number)
      }
    }
    return found.sorted()
  }

  /// Answers on both sides of everything the fact, or a sum it feeds, is compared with.
  private mutating func representatives(of number: Int) -> [Span] {
    let fact = sheet.fact(number)
    if !fact.domain.isEmpty { return fact.domain }
    var answers: [Span] = []
    func add(_ values: [Int64?]) {
      for case let value? in values where !answers.contains(Span(value)) { answers.append(Span(value)) }
    }
    let thresholds = (policy.rows.program.thresholds[fact.id] ?? []).compactMap { rule -> Int64? in
      let span = sheet.machine.run(rule, sheet.place(of: number))
      return span.isExact ? span.low : nil
    }
    switch fact.shape {
    case .amount:
      add([0])
      for line in thresholds { add([max(line - 1, 0), line, line + 1]) }
      let cap = sheet.machine.run(policy.rows.program.cap, .nowhere)
      add([min(max(cap.high, 1), Money.entryLimit.fen / 1000) * 100])
    case .number:
      add([0, 1])
      for line in thresholds { add([line - 1, line, line + 1]) }
    case .day:
      let days = thresholds.isEmpty ? [sheet.machine.cells[RowProgram.submittedOn].low] : thresholds
      for line in days {
        let day = CivilDate(rank: line)
        add([day?.adding(days: -1)?.rank, line, day?.adding(days: 1)?.rank])
      }
    case .ratio: add([sheet.machine.number(.zero), sheet.machine.number(.one)] + thresholds)
    case .list:
      let options = policy.facts[fact.id]?.options ?? []
      add([sheet.machine.number([String]())] + options.map { sheet.machine.number([$0.value]) })
    case .truth, .text: add([sheet.machine.number("\u{0}")])
    }
    return answers
  }
}

extension Sheet {
  /// The row of an open fact.
  func place(of number: Int) -> RowPlace {
    let open = opens[number]
    if open.project < 0 { return .nowhere }
    return open.line < 0 ? place(open.project) : place(open.project, open.line)
  }
}
