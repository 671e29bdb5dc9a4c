internal import CEL
internal import Standards

/// A condition in words: its rule, and what the rule reads. Made when the policy is loaded, for the round's readings.
final class ConditionWording: Sendable {
  let id: String
  let clause: ClauseID
  let label: Phrase
  /// Where the condition applies; `nil` for everywhere.
  let place: Wording?
  let rule: Wording
  /// Dotted names of the facts and amounts that ``place`` reads, and those the rule reads, in the document's order.
  let placeValues: [String]
  let values: [String]
  /// Places in the policy's list.
  let parameters: [Int]
  let readings: [String]

  init(_ condition: ConditionDefinition, _ names: Names, options: [String: String], rank: [FactID: Int]) {
    id = condition.id
    clause = condition.clause
    label = condition.label
    var placeReads = LeafReads(names: names, options: options)
    var reads = placeReads
    place = condition.when.flatMap { leaf in
      placeReads.add(leaf)
      return try? leaf.writer(names, options).truth(leaf.program.syntax)
    }
    switch condition.body {
    case .leaf(let leaf):
      reads.add(leaf)
      rule = leaf.words(names, options, otherwise: condition.label)
    case .decided(let fact, let body):
      reads.add(fact)
      rule = Wording(
        body == .experts
          ? Phrase(zh: "由专家评审认定", en: "decided by expert review")
          : Phrase(zh: "由审核部门认定", en: "decided by the reviewing office"))
    case .all(let parts): rule = ConditionWording.listed(parts, zh: "同时满足", en: "all of these hold")
    case .any(let parts): rule = ConditionWording.listed(parts, zh: "至少满足一项", en: "at least one of these holds")
    case .not(let part):
      rule = Wording(zh: "以下不成立：\(part.label.zh)", en: "this does not hold: \(part.label.en)")
    }
    func ordered(_ names: Set<String>) -> [String] {
      names.sorted { (rank[FactID($0)] ?? .max, $0) < (rank[FactID($1)] ?? .max, $1) }
    }
    placeValues = ordered(placeReads.values)
    values = ordered(reads.values)
    parameters = placeReads.parameters.union(reads.parameters).sorted()
    let read = placeReads.readings.union(reads.readings)
    readings = condition.readings + read.subtracting(condition.readings).sorted()
  }

  private static func listed(_ parts: [ConditionDefinition], zh: String, en: String) -> Wording {
    Wording(
      zh: "\(zh)：\(parts.map(\.label.zh).joined(separator: "；"))",
      en: "\(en): \(parts.map(\.label.en).joined(separator: "; "))")
  }
}

/// What leaves read under one choice of readings; what the readings rule out is not read.
struct LeafReads {
  let names: Names
  let options: [String: String]
  private(set) var values: Set<String> = []
  private(set) var parameters: Set<Int> = []
  private(set) var readings: Set<String> = []

  init(names: Names, options: [String: String]) {
    self.names = names
    self.options = options
  }

  mutating func add(_ fact: FactID) { values.insert(fact.rawValue) }

  mutating func add(_ leaf: Leaf) {
    for name in leaf.references where name.hasPrefix("r.") { readings.insert(String(name.dropFirst(2))) }
    let known = leaf.references
    read(leaf.program.syntax, leaf.writer(names, options), known)
  }

  private mutating func read(_ expression: Expression, _ writer: ExpressionWriter, _ known: Set<String>) {
    if let name = expression.dottedName {
      guard known.contains(name), !name.hasPrefix("r.") else { return }
      guard name.hasPrefix("p.") else {
        values.insert(name)
        return
      }
      if let place = names.place(ofParameter: String(name.dropFirst(2))) { parameters.insert(place) }
      return
    }
    guard writer.settled(expression) == nil else { return }
    if case .operation(.conditional, let operands) = expression.form, let condition = writer.settled(operands[0]) {
      read(operands[condition ? 1 : 2], writer, known)
      return
    }
    for child in expression.children { read(child, writer, known) }
  }
}

extension Leaf {
  func writer(_ names: Names, _ options: [String: String]) -> ExpressionWriter {
    ExpressionWriter(names, options: options, program: program)
  }

  /// The rule or the amount in words; the label where it cannot be said.
  func words(_ names: Names, _ options: [String: String], otherwise label: Phrase) -> Wording {
    (try? said(names, options)) ?? Wording(label)
  }

  func said(_ names: Names, _ options: [String: String]) throws(Unsayable) -> Wording {
    let writer = writer(names, options)
    return program.resultType == .bool ? try writer.truth(program.syntax) : try writer.noun(program.syntax)
  }
}

extension CompiledPolicy {
  /// The same policy with the words of its rules prepared.
  func worded() -> CompiledPolicy {
    var policy = self
    policy.names = Names(self)
    policy.readReadings = readings.map(\.id).filter(idsOfReadings(in: allLeaves).union(roundingReadings).contains)
    policy.rateNote = policy.rateInWords(under: chosenOptions, in: PreparedPolicy(policy))
    policy.conditions = policy.conditions.map { $0.worded(policy.names, options: chosenOptions, rank: factRank) }
    return policy
  }

  /// `比例上限（50%），向下取整到分`, and which lines are rounded apart.
  func rateInWords(under options: [String: String], in shared: PreparedPolicy) -> Phrase {
    guard let rate = award.rate else { return Phrase(verbatim: "") }
    let unit = MoneyUnit(rawValue: options[rate.unitReading] ?? "") ?? .fen
    let value = sentence(of: rate.value, in: shared) ?? rate.label
    let rounding = RoundingWords.phrase(rate.rounding, to: unit)
    guard let key = rate.groupedBy.flatMap({ facts[$0]?.label }),
      let place = rate.groupedWhen.flatMap({ sentence(of: $0, in: shared) })
    else {
      return Phrase(zh: "\(value.zh)，\(rounding.zh)", en: "\(value.en), \(rounding.en)")
    }
    return Phrase(
      zh: "\(value.zh)，\(rounding.zh)；\(place.zh)的，每一“\(key.zh)”分别取整",
      en: "\(value.en), \(rounding.en); where \(place.en), for each “\(key.en)” apart")
  }

  /// The option in force for every reading of the round.
  var chosenOptions: [String: String] {
    Dictionary(readings.map { ($0.id, $0.chosen) }, uniquingKeysWith: { a, _ in a })
  }

  /// The words under other readings than the round's, by the condition's id.
  func wordings(under options: [String: String]) -> [String: ConditionWording] {
    var found: [String: ConditionWording] = [:]
    func visit(_ condition: ConditionDefinition) {
      found[condition.id] = ConditionWording(condition, names, options: options, rank: factRank)
      condition.parts.forEach(visit)
    }
    conditions.forEach(visit)
    return found
  }
}

extension ConditionDefinition {
  var parts: [ConditionDefinition] {
    switch body {
    case .leaf, .decided: []
    case .all(let parts), .any(let parts): parts
    case .not(let part): [part]
    }
  }

  /// The whole tree with its words.
  func worded(_ names: Names, options: [String: String], rank: [FactID: Int]) -> ConditionDefinition {
    func inner(_ part: ConditionDefinition) -> ConditionDefinition {
      part.worded(names, options: options, rank: rank)
    }
    let body: ConditionBody =
      switch self.body {
      case .leaf, .decided: self.body
      case .all(let parts): .all(parts.map(inner))
      case .any(let parts): .any(parts.map(inner))
      case .not(let part): .not(inner(part))
      }
    return ConditionDefinition(
      id: id, clause: clause, level: level, label: label, remedy: remedy, readings: readings, when: when, body: body,
      wording: ConditionWording(self, names, options: options, rank: rank))
  }
}
