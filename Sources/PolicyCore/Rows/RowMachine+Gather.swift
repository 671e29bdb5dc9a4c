extension RowMachine {
  /// Adds the open facts that keep the rule from being exact; those of a branch or operand that no longer matters are
  /// left out.
  func gather(_ root: Int32, _ place: RowPlace, into found: inout FactSet) {
    let node = node(root)
    func add(_ cell: Int) {
      if origins[cell] != 0 { found.formUnion(sets[Int(origins[cell])]) }
    }
    func open(_ operand: Int32) {
      if run(operand, place).isOpen { gather(operand, place, into: &found) }
    }
    switch node.operation {
    case .constant: break
    case .context: add(Int(node.a))
    case .application: add(applicationBase + Int(node.a))
    case .project: add(place.project + Int(node.a))
    case .expense: add(place.expense + Int(node.a))
    case .not, .member, .negate, .amount, .year, .month, .day: open(node.a)
    case .conditional:
      let test = run(node.a, place)
      if test.isYes { return open(node.b) }
      if test.isNo { return open(node.c) }
      open(node.a)
      open(node.b)
      open(node.c)
    case .general: gatherGeneral(node, place, into: &found)
    default:
      open(node.a)
      open(node.b)
    }
  }
}
