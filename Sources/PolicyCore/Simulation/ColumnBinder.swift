internal import CEL
internal import Standards

/// Brings a chunk's columns and a program together for one run.
struct ColumnBinder {
  let plan: ColumnPlan
  let chunk: FactColumns
  let program: ColumnProgram

  func run(into awards: inout AwardColumns) {
    let count = chunk.applications
    let conditions = plan.conditions.count
    awards.leftOver.withUnsafeMutableBufferPointer { leftOver in
      awards.outcomes.withUnsafeMutableBytes { outcomes in
        awards.low.withUnsafeMutableBytes { low in
          awards.high.withUnsafeMutableBytes { high in
            awards.capped.withUnsafeMutableBytes { capped in
              guard let flags = leftOver.baseAddress, let low = low.baseAddress, let high = high.baseAddress,
                let capped = capped.baseAddress
              else { return }
              var binding = ColumnBinding(leftOver: flags, rows: count)
              binding.literals = program.literals.map(codes)
              for number in 0..<conditions {
                if let base = outcomes.baseAddress { binding.outputs.append(base + number * count) }
              }
              binding.outputs += [low, high, capped]
              bindOffsets(&binding)
            }
          }
        }
      }
    }
  }

  private func bindOffsets(_ binding: inout ColumnBinding) {
    chunk.projectOffsets.withUnsafeBufferPointer { projects in
      chunk.expenseOffsets.withUnsafeBufferPointer { expenses in
        if let projects = projects.baseAddress, let expenses = expenses.baseAddress {
          binding.offsets = [projects, expenses]
        }
        bindInputs(&binding)
      }
    }
  }

  private func bindInputs(_ binding: inout ColumnBinding) {
    let number = binding.inputs.count
    guard number < program.inputs.count else { return program.run(binding) }
    source(of: program.inputs[number]).withPlace { place in
      binding.inputs.append(place)
      bindInputs(&binding)
    }
  }

  /// The codes of a set of literals in the chunk's own dictionary.
  private func codes(_ literals: ColumnLiterals) -> [UInt32] {
    let name = program.inputs[literals.input].name
    switch chunk.columns[FactID(name)]?.storage {
    case .codes(_, _, let dictionary), .smallCodes(_, _, let dictionary):
      return literals.texts.compactMap { dictionary.known($0) }
    default: return []
    }
  }

  private func source(of input: ColumnInput) -> ColumnSource {
    switch input.name {
    case "submitted_on":
      return chunk.submittedOn.map { .words($0, isBounded: true) }
        ?? .repeatedWord(Int64(plan.context.submittedOn.dayNumber))
    case "ledger.granted_this_year":
      return chunk.grantedThisYear.map { .words($0, isBounded: FactColumns.isBounded($0)) }
        ?? .repeatedWord(plan.context.grantedThisYear.fen)
    default:
      let id = FactID(input.name)
      guard let column = chunk.columns[id], column.level.depth == input.level else { return absent(id, input.part) }
      return source(column, input.part) ?? absent(id, input.part)
    }
  }

  private func source(_ column: FactColumn, _ part: ColumnInput.Part) -> ColumnSource? {
    switch (column.storage, part) {
    case (.truths(let truths), .truth): .bytes(truths)
    case (.words(let words, _), .words): .words(words, isBounded: column.isBounded)
    case (.codes(let codes, _, _), .codes): .codes(codes)
    case (.smallCodes(let codes, _, _), .codes): .bytes(codes)
    case (.words(_, let known), .known), (.codes(_, let known, _), .known), (.smallCodes(_, let known, _), .known):
      known.map { .bytes($0) } ?? .repeatedByte(255)
    default: nil
    }
  }

  /// What a fact counts as that no column states.
  private func absent(_ id: FactID, _ part: ColumnInput.Part) -> ColumnSource {
    let unanswered = plan.policy.facts[id]?.unanswered
    switch part {
    case .truth:
      if case .bool(let flag)? = unanswered { return .repeatedByte(flag ? 2 : 0) }
      return .repeatedByte(1)
    case .words:
      switch unanswered {
      case .money(let amount): return .repeatedWord(amount.fen)
      case .integer(let number): return .repeatedWord(number)
      case .date(let day): return .repeatedWord(Int64(day.dayNumber))
      default: return .repeatedWord(0)
      }
    case .known:
      switch unanswered {
      case .money, .integer, .date: return .repeatedByte(255)
      default: return .repeatedByte(0)
      }
    case .codes: return .repeatedByte(0)
    }
  }
}

/// The memory behind an input.
enum ColumnSource {
  case bytes([UInt8])
  case words([Int64], isBounded: Bool)
  case codes([UInt32])
  /// The same in every row.
  case repeatedByte(UInt8)
  case repeatedWord(Int64)

  func withPlace(_ body: (ColumnBinding.Place) -> Void) {
    switch self {
    case .bytes(let bytes): ColumnSource.place(bytes, width: 1, body)
    case .words(let words, let isBounded): ColumnSource.place(words, width: 8, isBounded: isBounded, body)
    case .codes(let codes): ColumnSource.place(codes, width: 4, body)
    case .repeatedByte(let byte):
      ColumnSource.place([UInt8](repeating: byte, count: ColumnProgram.blockRows), width: 1, repeats: true, body)
    case .repeatedWord(let word):
      ColumnSource.place(
        [Int64](repeating: word, count: ColumnProgram.blockRows), width: 8,
        isBounded: word.magnitude < UInt64(ColumnGraph.inputLimit), repeats: true, body)
    }
  }

  private static func place<Element>(
    _ elements: [Element], width: Int, isBounded: Bool = true, repeats: Bool = false,
    _ body: (ColumnBinding.Place) -> Void
  ) {
    elements.withUnsafeBytes { bytes in
      // A level without rows still needs an address.
      guard let base = bytes.baseAddress, !bytes.isEmpty else {
        return withUnsafeBytes(of: Int64(0)) {
          if let base = $0.baseAddress { body(ColumnBinding.Place(base, width: width, isBounded: true, repeats: true)) }
        }
      }
      body(ColumnBinding.Place(base, width: width, isBounded: isBounded, repeats: repeats))
    }
  }
}
