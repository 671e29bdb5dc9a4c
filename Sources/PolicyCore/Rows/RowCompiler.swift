internal import CEL
internal import Standards

/// Makes a loaded policy's rules ready to run over cells.
struct RowCompiler {
  let policy: CompiledPolicy
  var program = RowProgram()
  /// Of the leaf being read.
  var level = Level.application
  var types: [Int: ValueType] = [:]

  static func program(of policy: CompiledPolicy) -> RowProgram {
    var compiler = RowCompiler(policy: policy)
    compiler.place()
    compiler.compile()
    compiler.findThresholds()
    return compiler.program
  }

  private init(policy: CompiledPolicy) { self.policy = policy }

  /// Gives every name its cell.
  private mutating func place() {
    placeContext()
    for id in policy.factOrder {
      guard let fact = policy.facts[id] else { continue }
      program.names.add(id.rawValue, fact.level.frame, fact.kind.valueType)
    }
    for sum in policy.award.sums { program.names.add(sum.id.rawValue, sum.level.frame, .money) }
    if let recognition = policy.award.recognition {
      program.recognisedOffset = program.names.add("expense.recognised", .expense, .money)
      for limit in recognition.limits {
        if let name = limit.keeps { program.names.add("expense.\(name)", .expense, .money) }
      }
    }
    program.claimedOffset = program.names.add("ledger.invoice_claimed", .expense, .bool)
    for parameter in policy.parameters {
      let isOfLine = parameter.asOf == .spentOn
      let offset = program.names.add(
        "p.\(parameter.id)", isOfLine ? .expense : .context, parameter.kind.valueType)
      let values = parameter.values.map { (from: $0.from.rank, span: span(of: $0.value)) }
      let cell = RowProgram.DatedCell(asOf: parameter.asOf, offset: offset, values: values)
      if isOfLine { program.datedLineCells.append(cell) } else { program.datedCells.append(cell) }
    }
    let missing = program.names.sizes[0] - program.contextCells.count
    program.contextCells += Array(repeating: .failed, count: max(missing, 0))
    for option in policy.facts.values.flatMap(\.options) { _ = program.constants.number(option.value) }
    for option in policy.readings.flatMap(\.options) { _ = program.constants.number(option.id) }
  }

  private mutating func span(of value: FactValue?) -> Span {
    switch value {
    case .bool(let truth): Span(truth)
    case .money(let money): Span(money.fen)
    case .date(let day): Span(day.rank)
    case .integer(let number): Span(number)
    case .ratio(let ratio): Span(program.constants.number(ratio))
    case .text(let text), .choice(let text): Span(program.constants.number(text))
    case .choices, .notSure, nil: .failed
    }
  }

  private mutating func placeContext() {
    func add(_ name: String, _ type: ValueType, _ span: Span) {
      program.names.add(name, .context, type)
      program.contextCells.append(span)
    }
    let round = policy.round
    program.evidenceTo = round.evidence.to?.rank ?? .max
    add("submitted_on", .date, .failed)
    add("round.batch_year", .int, .failed)
    add("round.evidence_to", .date, .failed)
    add("ledger.granted_this_year", .money, .failed)
    add("ledger.applied_elsewhere", .bool, .failed)
    add("round.evidence_from", .date, Span(round.evidence.from.rank))
    add("round.annual_cap", .money, Span(round.annualCap.fen))
    add("round.rate_ceiling", .ratio, Span(program.constants.number(round.rateCeiling)))
    for reading in policy.readings {
      program.readingOffsets[reading.id] = program.contextCells.count
      add("r.\(reading.id)", .string, Span(program.constants.number(reading.chosen)))
    }
  }

  private mutating func compile() {
    let award = policy.award
    program.start = rule(award.recognition?.start, at: .expense)
    program.limits = (award.recognition?.limits ?? []).map { limit($0) }
    if let recognition = award.recognition {
      let leaves = [recognition.start] + recognition.limits.flatMap { [$0.when, $0.effect.leaf].compactMap { $0 } }
      let read = leaves.flatMap(\.references)
      program.linesReadApplication = read.contains { $0.hasPrefix("org.") }
      program.linesReadProject = read.contains { $0.hasPrefix("project.") }
    }
    program.sums = award.sums.map { sum in
      let below: Level = sum.level == .project ? .expense : .project
      return RowProgram.Sum(
        level: sum.level, rule: rule(sum.term, at: below), when: rule(sum.when, at: below),
        offset: program.names.slots[sum.id.rawValue]?.offset ?? 0)
    }
    program.rate = award.rate.map { rate in
      RowProgram.Rate(
        value: rule(rate.value, at: .project),
        groupedBy: rate.groupedBy.flatMap { program.names.slots[$0.rawValue]?.offset },
        groupedWhen: rule(rate.groupedWhen, at: .project), rounding: rate.rounding,
        unit: program.readingOffsets[rate.unitReading] ?? -1)
    }
    for condition in policy.conditions {
      let number = self.condition(condition)
      let isGate =
        condition.level == .application
        ? award.applicationConditions.contains(condition.id) : award.projectConditions.contains(condition.id)
      if condition.level == .application {
        program.applicationConditions.append(number)
        if isGate { program.gatingApplication.append(number) }
      } else if condition.level == .project {
        program.projectConditions.append(number)
        if isGate { program.gatingProject.append(number) }
      }
    }
    program.parts = award.parts.map { part in
      RowProgram.Part(
        when: rule(part.when, at: .application), amount: rule(part.amount, at: .application),
        conditions: policy.conditions.filter { $0.level == .application }.enumerated().filter {
          part.conditions.contains($0.element.id)
        }.map { program.applicationConditions[$0.offset] })
    }
    program.cap = rule(award.cap.value, at: .application)
    program.less = rule(award.cap.less, at: .application)
    let sums = Set(award.sums.map(\.id.rawValue))
    program.gatesReadSums = policy.conditions.contains { condition in
      condition.level == .application && award.applicationConditions.contains(condition.id)
        && condition.leaves.contains { !$0.references.isDisjoint(with: sums) }
    }
    program.materials = policy.materials.map {
      RowProgram.Material(rule: rule($0.condition, at: $0.level), level: $0.level)
    }
    for fact in policy.facts.values.sorted(by: { $0.id < $1.id }) {
      guard let when = fact.askedWhen else { continue }
      program.asked[fact.id] = rule(when, at: fact.level)
    }
    program.checks = policy.checks.map { rule($0.mustHold, at: $0.level) }
    program.checklist = policy.checklist.map { entry in
      rule(entry.when, at: entry.material.flatMap { policy.material($0)?.level } ?? .application)
    }
    placeFacts()
  }

  /// Every fact gets a cell; only those that some rule reads are filled.
  private mutating func placeFacts() {
    var read: Set<String> = [CompiledPolicy.spentOn.rawValue]
    for leaf in policy.allLeaves { read.formUnion(leaf.references) }
    if let key = policy.award.rate?.groupedBy { read.insert(key.rawValue) }
    for condition in policy.conditions { read.formUnion(condition.decidedFacts.map(\.rawValue)) }
    for assumption in policy.selfCheck.assumptions where read.contains(assumption.fact.rawValue) {
      if case .sameAs(let other) = assumption.value { read.insert(other.rawValue) }
    }
    // What echoes another answer is filled after it.
    let order = policy.factOrder.filter { !isEcho($0) } + policy.factOrder.filter(isEcho)
    for id in order where read.contains(id.rawValue) {
      guard let fact = policy.facts[id], let slot = program.names.slots[id.rawValue] else { continue }
      program.facts[fact.level.depth].append(
        RowProgram.Fact(
          id: id, shape: fact.kind.shape, offset: slot.offset, domain: domain(of: fact), isDecided: fact.isDecided,
          unanswered: fact.unanswered,
          assumption: assumption(of: id)))
    }
    program.spentOnOffset = program.names.slots[CompiledPolicy.spentOn.rawValue]?.offset
    program.invoiceFacts = policy.factOrder.filter {
      policy.facts[$0]?.kind == .invoiceNumber && policy.facts[$0]?.level == .expense
    }
  }

  private mutating func domain(of fact: FactDefinition) -> [Span] {
    switch fact.kind {
    case .bool: [.yes, .no]
    case .choice: fact.options.map { Span(program.constants.number($0.value)) }
    default: []
    }
  }

  private func isEcho(_ id: FactID) -> Bool { if case .echo = assumption(of: id) { true } else { false } }

  private func assumption(of id: FactID) -> RowProgram.Fact.Assumption {
    switch policy.selfCheck.assumptions.first(where: { $0.fact == id })?.value {
    case .value(let value): .value(value)
    case .submissionDay: .submissionDay
    case .evidenceDay: .evidenceDay
    case .sameAs(let other): policy.facts[other].map { .echo(other, $0.level) } ?? .none
    case nil: .none
    }
  }

  private mutating func limit(_ limit: RecognitionLimit) -> RowProgram.Limit {
    let (effect, leaf): (RowProgram.Limit.Effect, Leaf) =
      switch limit.effect {
      case .atMost(let leaf): (.atMost, leaf)
      case .less(let leaf): (.less, leaf)
      case .onlyIf(let leaf): (.onlyIf, leaf)
      }
    return RowProgram.Limit(
      effect: effect, rule: rule(leaf, at: .expense), when: rule(limit.when, at: .expense),
      keeps: limit.keeps.flatMap { program.names.slots["expense.\($0)"]?.offset })
  }

  /// Adds the condition after its parts.
  private mutating func condition(_ condition: ConditionDefinition) -> Int {
    let when = rule(condition.when, at: condition.level)
    var parts: [Int] = []
    let body: RowProgram.Condition.Body
    switch condition.body {
    case .leaf(let leaf): body = .leaf(rule(leaf, at: condition.level))
    case .decided(let id, let office):
      let slot = program.names.slots[id.rawValue]
      body = .decided(slot?.frame ?? .application, slot?.offset ?? 0, office)
    case .all(let children):
      parts = children.map { self.condition($0) }
      body = .all
    case .any(let children):
      parts = children.map { self.condition($0) }
      body = .any
    case .not(let child):
      parts = [self.condition(child)]
      body = .not
    }
    program.partNumbers += parts
    program.conditions.append(
      RowProgram.Condition(
        level: condition.level, when: when, body: body, first: program.partNumbers.count - parts.count,
        count: parts.count, needsProbing: needsProbing(condition)))
    return program.conditions.count - 1
  }

  /// Reading each fact once and comparing no choice, rule by rule evaluation already sees everything that is settled.
  private func needsProbing(_ condition: ConditionDefinition) -> Bool {
    var seen: [String: Int] = [:]
    for leaf in condition.leaves {
      leaf.program.syntax.walk { node in
        if let name = node.dottedName, let fact = policy.facts[FactID(name)], fact.isFinite {
          seen[name, default: 0] += 1
        }
      }
    }
    for id in condition.decidedFacts { seen[id.rawValue, default: 0] += 1 }
    return seen.contains { name, count in count > 1 || policy.facts[FactID(name)]?.kind == .choice }
  }
}

extension FactDefinition {
  /// Its answers can be counted off.
  var isFinite: Bool { kind == .bool || kind == .choice }
}

extension FactKind {
  var shape: RowProgram.Fact.Shape {
    switch self {
    case .bool: .truth
    case .money: .amount
    case .integer: .number
    case .date: .day
    case .ratio: .ratio
    case .choices: .list
    case .text, .longText, .choice, .creditCode, .bankAccount, .bankLine, .phone, .invoiceNumber: .text
    }
  }
}

extension Level {
  var frame: RowNames.Frame {
    switch self {
    case .application: .application
    case .project: .project
    case .expense: .expense
    }
  }
}

extension ConditionDefinition {
  var decidedFacts: [FactID] {
    switch body {
    case .leaf: []
    case .decided(let id, _): [id]
    case .all, .any, .not: parts.flatMap(\.decidedFacts)
    }
  }
}
