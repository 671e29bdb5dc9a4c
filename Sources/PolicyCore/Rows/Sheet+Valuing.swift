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
      value.rated.append(rated(project, value.lines[project]))
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

  /// The award alone: what cannot count any more is not worked out.
  mutating func award() -> RowAmount {
    let program = rules.program
    forgetSums()
    if !program.gatesReadSums, isBlocked(program.gatingApplication, .nowhere) { return .zero }
    var lines: [RowAmount] = []
    var none: [Taken]?
    for project in projects.indices {
      for line in 0..<projects[project].lines { lines.append(recognise(project, line, taken: &none)) }
    }
    climb()
    var total = RowAmount.zero
    var first = 0
    for project in projects.indices {
      let last = first + projects[project].lines
      let own = Array(lines[first..<last])
      first = last
      if own.allSatisfy(\.isZero) { continue }
      let place = place(project)
      if isBlocked(program.gatingProject, place) { continue }
      total = total.adding(gated(rated(project, own), by: program.gatingProject, place))
    }
    for number in program.parts.indices {
      total = total.adding(gated(part(number), by: program.parts[number].conditions, .nowhere))
    }
    if total.isZero { return .zero }
    return gated(total, by: program.gatingApplication, .nowhere).limited(to: room())
  }

  private func isBlocked(_ conditions: [Int], _ place: RowPlace) -> Bool {
    conditions.contains { if case .blocks = gate($0, place) { true } else { false } }
  }

  private mutating func forgetSums() {
    if machine.sets.count > ownSets { machine.sets.removeLast(machine.sets.count - ownSets) }
  }
}
