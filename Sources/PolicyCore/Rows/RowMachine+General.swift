internal import CEL
internal import Standards

extension RowMachine {
  /// Runs a leaf through the language itself: for what has no operation of its own here, such as text functions. An
  /// amount that is only a range is unknown to it.
  func general(_ node: RowNode, _ place: RowPlace) -> Span {
    let leaf = rules.program.leaves[Int(node.value)]
    switch outcome(leaf, at: Level(depth: Int(node.a)), place) {
    case .value(let value): return cell(value) ?? .failed
    case .unknown: return leaf.program.resultType == .bool ? .unsure : .anything
    case .failure: return .failed
    }
  }

  func gatherGeneral(_ node: RowNode, _ place: RowPlace, into found: inout FactSet) {
    let level = Level(depth: Int(node.a))
    guard case .unknown(let names) = outcome(rules.program.leaves[Int(node.value)], at: level, place) else { return }
    for name in names {
      guard let cell = cell(of: name, at: level, place), origins[cell] != 0 else { continue }
      found.formUnion(sets[Int(origins[cell])])
    }
  }

  /// What the language says of the leaf here; also the way to the cause of a failure.
  func outcome(_ leaf: Leaf, at level: Level, _ place: RowPlace) -> Outcome {
    var records: [String: [String: Value]] = [:]
    var bindings: [String: Value] = [:]
    var unknowns: Set<String> = []
    for name in leaf.names {
      if !name.record.isEmpty, records[name.record] == nil { records[name.record] = [:] }
      guard let slot = rules.program.names.slot(name.dotted, at: level),
        let cell = cell(of: name.dotted, at: level, place)
      else {
        continue
      }
      if cells[cell].isOpen {
        unknowns.insert(name.dotted)
      } else if let value = value(cells[cell], slot.type) {
        if name.record.isEmpty { bindings[name.dotted] = value } else { records[name.record]?[name.field] = value }
      }
    }
    for (name, fields) in records { bindings[name] = .record(fields) }
    return leaf.program.evaluate(Activation(bindings: bindings, unknowns: unknowns))
  }

  private func cell(of name: String, at level: Level, _ place: RowPlace) -> Int? {
    guard let slot = rules.program.names.slot(name, at: level) else { return nil }
    switch slot.frame {
    case .context: return slot.offset
    case .application: return applicationBase + slot.offset
    case .project: return place.project + slot.offset
    case .expense: return place.expense + slot.offset
    }
  }

  private func value(_ span: Span, _ type: ValueType) -> Value? {
    guard span.isExact else { return nil }
    switch type {
    case .bool: return .bool(span.low == 1)
    case .int: return .int(span.low)
    case .money: return .money(Money(fen: span.low))
    case .date: return CivilDate(rank: span.low).map { .date($0) }
    case .ratio: return .ratio(ratio(span.low))
    case .string: return .string(text(span.low))
    case .list: return .list(lists[Int(span.low)].map { .string($0) })
    default: return nil
    }
  }

  private func cell(_ value: Value) -> Span? {
    switch value {
    case .bool(let truth): Span(truth)
    case .int(let number): Span(number)
    case .money(let money): Span(money.fen)
    case .date(let day): Span(day.rank)
    case .ratio(let ratio): number(known: ratio).map { Span($0) }
    default: nil
    }
  }
}
