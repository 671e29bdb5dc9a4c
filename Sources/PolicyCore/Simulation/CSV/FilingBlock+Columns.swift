internal import Standards

extension FilingBlock {
  /// The block as the column engine takes it: the facts in `reads`, and what each row says of its own context.
  func columns(reads: Set<FactID>, in context: SimulationContext) -> FactColumns {
    var chunk = FactColumns(applications: count)
    chunk.projectOffsets = firstProject.map { Int32($0) } + [Int32(projects.count)]
    chunk.expenseOffsets = firstExpense.map { Int32($0) } + [Int32(expenses.count)]
    for rows in [applications, projects, expenses] {
      for (slot, fact) in rows.facts.enumerated() where reads.contains(fact.id) {
        chunk.columns[fact.id] = column(rows, slot, fact)
      }
    }
    if statesDay {
      let usual = Int64(context.submittedOn.dayNumber)
      chunk.submittedOn = self.context.map { $0.day > FilingBlock.notSure ? $0.day : usual }
    }
    if statesGrants {
      let usual = context.grantedThisYear.fen
      chunk.grantedThisYear = self.context.map { $0.granted > FilingBlock.notSure ? $0.granted : usual }
    }
    return chunk
  }

  private func column(_ rows: Rows, _ slot: Int, _ fact: FactDefinition) -> FactColumn {
    let unanswered = fact.unanswered.map { number(of: $0, fact) } ?? CellReading.missing
    switch fact.kind {
    case .bool:
      let truths = [UInt8](unsafeUninitializedCapacity: rows.count) { space, count in
        count = rows.count
        for row in 0..<count {
          let stated = rows.value(row, slot)
          let number = stated == CellReading.missing ? unanswered : stated
          space[row] = number == 1 ? 2 : number == 0 ? 0 : 1
        }
      }
      return FactColumn(fact: fact.id, level: fact.level, storage: .truths(truths), isBounded: true)
    case .money, .integer, .date:
      let (words, known) = numbers(rows, slot, unanswered)
      return FactColumn(
        fact: fact.id, level: fact.level, storage: .words(words, known: known), isBounded: FactColumns.isBounded(words))
    case .ratio, .choices:
      let values = (0..<rows.count).map { row -> FactValue? in
        let stated = rows.value(row, slot)
        return value(stated == CellReading.missing ? unanswered : stated, fact)
      }
      return FactColumn(fact: fact.id, level: fact.level, storage: .values(values), isBounded: true)
    default:
      let (words, known) = numbers(rows, slot, unanswered)
      if fact.kind == .choice {
        let options = TextDictionary(fact.options.map(\.value))
        return FactColumn(
          fact: fact.id, level: fact.level,
          storage: .codes(words.map { UInt32(truncatingIfNeeded: $0) }, known: known, options),
          isBounded: true)
      }
      return textColumn(words, known, fact)
    }
  }

  /// Unknown rows are 0; `known` is `nil` where there are none.
  private func numbers(_ rows: Rows, _ slot: Int, _ unanswered: Int64) -> ([Int64], known: [UInt8]?) {
    var hasUnknown = false
    let words = [Int64](unsafeUninitializedCapacity: rows.count) { space, count in
      count = rows.count
      for row in 0..<count {
        let stated = rows.value(row, slot)
        let number = stated == CellReading.missing ? unanswered : stated
        if number <= FilingBlock.notSure { hasUnknown = true }
        space[row] = number <= FilingBlock.notSure ? 0 : number
      }
    }
    guard hasUnknown else { return (words, nil) }
    let known = (0..<rows.count).map { row -> UInt8 in
      let stated = rows.value(row, slot)
      return (stated == CellReading.missing ? unanswered : stated) <= FilingBlock.notSure ? 0 : 255
    }
    return (words, known)
  }

  private func textColumn(_ places: [Int64], _ known: [UInt8]?, _ fact: FactDefinition) -> FactColumn {
    var dictionary = TextDictionary()
    var codes = [UInt32?](repeating: nil, count: texts.count)
    let column = places.indices.map { row -> UInt32 in
      if let known, known[row] == 0 { return 0 }
      let place = Int(places[row])
      if let code = codes[place] { return code }
      guard case .text(let text) = texts[place] else { return 0 }
      let code = dictionary.code(for: text)
      codes[place] = code
      return code
    }
    return FactColumn(
      fact: fact.id, level: fact.level, storage: .codes(column, known: known, dictionary), isBounded: true)
  }
}
