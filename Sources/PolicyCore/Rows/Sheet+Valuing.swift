extension Sheet {
  /// What a filing comes to.
  struct Value {
    var lines: [[RowAmount]] = []
    var taken: [Taken] = []
    var bases: [RowAmount] = []
    var rated: [RowAmount] = []
    var granted: [RowAmount] = []
    var parts: [RowAmount] = []
    var grantedParts: [RowAmount] = []
    var total = RowAmount.zero
    var room = RowAmount.zero
    var award = RowAmount.zero
  }

  /// Everything, for an explanation.
  mutating func value() -> Value {
    var value = Value()
    var taken: [Taken]? = []
    forgetSums()
    for project in projects.indices {
      var amounts: [RowAmount] = []
      for line in 0..<projects[project].lines {
        amounts.append(recognise(project, line, taken: &taken))
      }
      value.lines.append(amounts)
    }
    value.taken = taken ?? []
    climb()
    for project in projects.indices {
      value.bases.append(value.lines[project].total)
      value.rated.append(rated(project, value.lines[project][...]))
      value.granted.append(gated(value.rated[project], by: rules.program.gatingProject, place(project)))
    }
    for number in rules.program.parts.indices {
      value.parts.append(part(number))
      value.grantedParts.append(gated(value.parts[number], by: rules.program.parts[number].conditions, .nowhere))
    }
    value.total = (value.granted + value.grantedParts).total
    value.room = room()
    value.award = gated(value.total, by: rules.program.gatingApplication, .nowhere).limited(to: value.room)
    return value
  }

  /// Lines that have to be recognised anew.
  enum Touched {
    case everything, nothing
    case project(Int)
    case line(Int, Int)
  }

  /// The award alone: what cannot count any more is not worked out.
  /// - Parameter touched: what changed since ``recogniseAll()``.
  mutating func award(_ touched: Touched = .everything) -> RowAmount {
    forgetSums()
    var whole = Gate.passes
    if !rules.program.gatesReadSums {
      whole = gate(all: rules.program.gatingApplication, .nowhere)
      if case .blocks = whole { return .zero }
    }
    recognise(touched)
    climb()
    var total = RowAmount.zero
    for project in projects.indices {
      let first = projects[project].firstLine
      let own = lineAmounts[first..<first + projects[project].lines]
      if own.allSatisfy(\.isZero) { continue }
      let gate = gate(all: rules.program.gatingProject, place(project))
      if case .blocks = gate { continue }
      total = total.adding(rated(project, own).gated(gate))
    }
    for number in rules.program.parts.indices {
      total = total.adding(gated(part(number), by: rules.program.parts[number].conditions, .nowhere))
    }
    if total.isZero { return .zero }
    if rules.program.gatesReadSums { whole = gate(all: rules.program.gatingApplication, .nowhere) }
    return total.gated(whole).limited(to: room())
  }

  /// Recognises every line once, so that later only those touched need it again.
  mutating func recogniseAll() {
    forgetSums()
    recognise(.everything)
    ownSets = machine.sets.count
  }

  private mutating func recognise(_ touched: Touched) {
    var none: [Taken]?
    switch touched {
    case .nothing: break
    case .everything:
      lineAmounts.removeAll(keepingCapacity: true)
      for project in projects.indices {
        for line in 0..<projects[project].lines { lineAmounts.append(recognise(project, line, taken: &none)) }
      }
    case .project(let project):
      for line in 0..<projects[project].lines {
        lineAmounts[projects[project].firstLine + line] = recognise(project, line, taken: &none)
      }
    case .line(let project, let line):
      lineAmounts[projects[project].firstLine + line] = recognise(project, line, taken: &none)
    }
  }

  /// What an answer to the open fact touches.
  func touched(by number: Int) -> Touched {
    let open = opens[number]
    switch open.level {
    case .application:
      return rules.program.linesReadApplication || !open.echoes.isEmpty ? .everything : .nothing
    case .project:
      return rules.program.linesReadProject || !open.echoes.isEmpty ? .project(open.project) : .nothing
    case .expense: return .line(open.project, open.line)
    }
  }

  private mutating func forgetSums() {
    if machine.sets.count > ownSets { machine.sets.removeLast(machine.sets.count - ownSets) }
  }
}
