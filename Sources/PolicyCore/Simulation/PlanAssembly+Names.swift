internal import CEL
internal import Standards

extension PlanAssembly {
  func node(_ value: ColumnValue) -> ColumnNode? { if case .number(let node, _, _) = value { node } else { nil } }

  mutating func meaning(of name: Leaf.Name, at level: Level) throws(RowOnly) -> ColumnValue {
    if let amount = visibleAmount(name.dotted, at: level) { return amount }
    switch name.record {
    case "p": return try parameter(name.field)
    case "r":
      guard let option = readings[name.field] else { throw RowOnly("\(name.dotted) has no value") }
      return .constant(.string(option))
    case "round": return try round(name.field)
    case "ledger": return try ledger(name.field, at: level)
    case "org", "project", "expense":
      guard let fact = policy.facts[name.id], fact.level <= level else { throw RowOnly("\(name.dotted) has no value") }
      return try column(fact)
    default:
      guard name.dotted == "submitted_on" else { throw RowOnly("\(name.dotted) has no value") }
      return submittedOn()
    }
  }

  private func visibleAmount(_ name: String, at level: Level) -> ColumnValue? {
    Level.allCases.reversed().lazy.filter { $0 <= level }.compactMap { amounts[$0]?[name] }.first
  }

  mutating func column(_ fact: FactDefinition) throws(RowOnly) -> ColumnValue {
    let (id, rank) = (fact.id.rawValue, fact.level.depth)
    let known = shape.isDense ? nil : graph.column(id, .known, level: rank)
    switch fact.kind {
    case .bool: return .truth(graph.column(id, .truth, level: rank))
    case .money: return .number(graph.column(id, .words, level: rank), .money, known: known)
    case .integer: return .number(graph.column(id, .words, level: rank), .int, known: known)
    case .date:
      return .number(
        graph.column(id, .words, level: rank, bound: ColumnLowering.lastDay), .date, known: known)
    case .ratio, .choices: throw RowOnly("\(id) is \(fact.kind.name)")
    default: return .text(input: graph.input(id, .codes, level: rank), known: known)
    }
  }

  private mutating func submittedOn() -> ColumnValue {
    guard shape.statesContext else { return .constant(.date(context.submittedOn)) }
    return .number(
      graph.column("submitted_on", .words, level: 0, bound: ColumnLowering.lastDay), .date, known: nil)
  }

  private mutating func round(_ name: String) throws(RowOnly) -> ColumnValue {
    switch name {
    case "rate_ceiling": return .constant(.ratio(policy.round.rateCeiling))
    case "annual_cap": return .constant(.money(policy.round.annualCap))
    case "evidence_from": return .constant(.date(policy.round.evidence.from))
    case "batch_year": return .constant(.int(Int64(context.batchYear)))
    case "evidence_to":
      guard case .number(let day, _, _) = submittedOn() else {
        return .constant(.date(policy.round.evidence.end(submittedOn: context.submittedOn)))
      }
      guard let last = policy.round.evidence.to else { return submittedOn() }
      return .number(graph.least(day, graph.word(Int64(last.dayNumber))), .date, known: nil)
    default: throw RowOnly("round.\(name) has no value")
    }
  }

  private mutating func ledger(_ name: String, at level: Level) throws(RowOnly) -> ColumnValue {
    switch name {
    case "granted_this_year":
      guard shape.statesContext else { return .constant(.money(context.grantedThisYear)) }
      return .number(graph.column("ledger.granted_this_year", .words, level: 0), .money, known: nil)
    // A table of applications knows nothing of other programmes' rounds.
    case "applied_elsewhere": return .constant(.bool(false))
    case "invoice_claimed" where level == .expense:
      guard context.claimedInvoices.isEmpty else { throw RowOnly("invoices are looked up one by one") }
      return .constant(.bool(false))
    default: throw RowOnly("ledger.\(name) has no value")
    }
  }

  private mutating func parameter(_ name: String) throws(RowOnly) -> ColumnValue {
    guard let parameter = policy.parameters.first(where: { $0.id == name }) else {
      throw RowOnly("p.\(name) has no value")
    }
    switch parameter.asOf {
    case .submittedOn:
      guard case .number(let day, _, _) = submittedOn() else {
        return try constant(parameter.value(on: context.submittedOn), name)
      }
      return try dated(parameter, on: day, known: nil)
    case .batchYear:
      return try constant(CivilDate(year: context.batchYear, month: 1, day: 1).flatMap(parameter.value), name)
    case .spentOn:
      guard let fact = policy.facts[CompiledPolicy.spentOn], case .number(let day, _, let known) = try column(fact)
      else { throw RowOnly("p.\(name) needs the day of a line") }
      return try dated(parameter, on: day, known: known)
    }
  }

  private func constant(_ dated: DatedValue?, _ name: String) throws(RowOnly) -> ColumnValue {
    guard let value = dated?.value?.celValue else { throw RowOnly("p.\(name) has no value on the day") }
    return .constant(value)
  }

  /// The version in force on each row's day; rows whose day has none are left over.
  private mutating func dated(
    _ parameter: Parameter, on day: ColumnNode, known: ColumnNode?
  ) throws(RowOnly) -> ColumnValue {
    guard let first = parameter.values.first else { throw RowOnly("p.\(parameter.id) has no value") }
    func from(_ version: DatedValue) -> ColumnNode { graph.word(Int64(version.from.dayNumber)) }
    leave(graph.mask(where: day, isLessThan: from(first)), where: known)
    let values = parameter.values.compactMap { $0.value?.celValue }
    if parameter.values.count == 1, let only = values.first, known == nil { return .constant(only) }
    var result: (node: ColumnNode, kind: Kind)?
    for (index, version) in parameter.values.enumerated() {
      let reached = graph.mask(where: day, isLessThan: from(version))
      guard let value = version.value?.celValue else {
        let ended = graph.inverse(reached)
        let next = parameter.values.dropFirst(index + 1).first.map {
          graph.mask(where: day, isLessThan: from($0))
        }
        leave(next.map { graph.bits(and: ended, $0) } ?? ended, where: known)
        continue
      }
      guard let (word, kind) = ColumnLowering.word(value, &graph) else {
        throw RowOnly("p.\(parameter.id) differs by row and is no number")
      }
      result = (result.map { graph.choose(where: reached, $0.node, word) } ?? word, kind)
    }
    guard let result else { throw RowOnly("p.\(parameter.id) has no value") }
    return .number(result.node, result.kind, known: known)
  }
}
