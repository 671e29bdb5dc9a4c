internal import Standards

extension Sheet {
  /// The lines' amounts times the rate, each group rounded by itself.
  func rated(_ project: Int, _ lines: ArraySlice<RowAmount>) -> RowAmount {
    guard let rate = rules.program.rate, !lines.isEmpty else { return .zero }
    let place = place(project)
    let whole = lines.total
    if whole.isZero, lines.allSatisfy(\.isZero) { return .zero }
    let ratio = machine.run(rate.value, place)
    guard ratio.isExact else {
      return RowAmount(.anyAmount, open: ratio.isOpen ? whole.open.union(gathered(rate.value, place)) : whole.open)
    }
    let share = RowShare(ratio: machine.ratio(ratio.low), rounding: rate.rounding, unit: unit(rate))
    guard let key = rate.groupedBy, lines.count > 1, rate.groupedWhen >= 0 else { return share.of(whole) }
    let holds = machine.run(rate.groupedWhen, place)
    if holds.isNo { return share.of(whole) }
    let apart = grouped(project, lines, by: key, share)
    if holds.isYes { return apart }
    return apart.joined(with: share.of(whole), because: holds.isOpen ? gathered(rate.groupedWhen, place) : .empty)
  }

  private func unit(_ rate: RowProgram.Rate) -> MoneyUnit {
    guard rate.unit >= 0 else { return .fen }
    return MoneyUnit(rawValue: machine.text(machine.cells[rate.unit].low)) ?? .fen
  }

  /// A line whose name is empty is a group of its own; one whose name nobody has stated may belong to any.
  private func grouped(_ project: Int, _ lines: ArraySlice<RowAmount>, by key: Int, _ share: RowShare) -> RowAmount {
    var total = RowAmount.zero
    var nameless = FactSet.empty
    let start = lines.startIndex
    var done = Array(repeating: false, count: lines.count)
    for first in lines.indices where !done[first - start] {
      let cell = place(project, first - start).expense + key
      let name = machine.cells[cell]
      var group = lines[first]
      if name.isOpen, !group.isZero { nameless.formUnion(machine.sets[Int(machine.origins[cell])]) }
      if name.isExact, name.low != RowConstants.emptyText {
        for other in first + 1..<lines.endIndex
        where machine.cells[place(project, other - start).expense + key] == name {
          group = group.adding(lines[other])
          done[other - start] = true
        }
      }
      total = total.adding(share.of(group))
    }
    guard !nameless.isEmpty else { return total }
    // However the nameless lines belong together, rounding differs by less than one unit a line.
    let whole = share.of(lines.total)
    let slack = share.rounding == .floor ? 0 : share.unit.fen * Int64(lines.count)
    return RowAmount(
      Span(max(min(total.low, whole.low) - slack, 0), max(total.high, whole.high) + slack),
      open: total.open.union(whole.open).union(nameless))
  }
}

/// A rate with its rounding.
struct RowShare {
  let ratio: Ratio
  let rounding: MoneyRounding
  let unit: MoneyUnit

  func of(_ amount: RowAmount) -> RowAmount {
    let limit = Money.entryLimit.fen
    let low = times(amount.low)
    if amount.isExact { return RowAmount(Span(low)) }
    return RowAmount(Span(low, max(amount.high >= limit ? limit : times(amount.high), low)), open: amount.open)
  }

  private func times(_ fen: Int64) -> Int64 {
    (try? Money(fen: fen).times(ratio, rounded: rounding, to: unit).fen) ?? Money.entryLimit.fen
  }
}
