internal import Standards

extension CompiledPolicy {
  /// Every expression the amount hangs on.
  var awardLeaves: [Leaf] {
    var leaves: [Leaf?] = []
    if let recognition = award.recognition {
      leaves.append(recognition.start)
      for limit in recognition.limits { leaves += [limit.when, limit.effect.leaf] }
    }
    for sum in award.sums { leaves += [sum.when, sum.term] }
    if let rate = award.rate { leaves += [rate.value, rate.groupedWhen] }
    for part in award.parts { leaves += [part.when, part.amount] }
    leaves += [award.cap.value, award.cap.less]
    let named = Set(
      award.applicationConditions + award.projectConditions + award.parts.flatMap(\.conditions))
    leaves += conditions.filter { named.contains($0.id) }.flatMap(\.leaves)
    return leaves.compactMap { $0 }
  }

  /// Every expression of the policy.
  package var allLeaves: [Leaf] {
    var leaves: [Leaf?] = awardLeaves + conditions.flatMap(\.leaves)
    leaves += checks.map(\.mustHold) + materials.map(\.condition) + checklist.map(\.when)
    leaves += factOrder.map { facts[$0]?.askedWhen }
    return leaves.compactMap { $0 }
  }

  /// Amounts that some condition compares with; those the cap reads are none.
  package var thresholds: [Parameter] {
    let read = Set(conditions.flatMap(\.leaves).flatMap(\.references))
    return parameters.filter { $0.kind == .money && read.contains("p.\($0.id)") }
  }

  /// Amounts beside the round's cap that the cap's rule may come to.
  package var otherCaps: [Parameter] {
    parameters.filter { $0.kind == .money && award.cap.value.references.contains("p.\($0.id)") }
  }

  /// Conditions that no amount hangs on: to decide one as not met stops nothing.
  package var freeConditions: Set<String> {
    let bound = award.applicationConditions + award.projectConditions + award.parts.flatMap(\.conditions)
    return Set(conditions.map(\.id)).subtracting(bound)
  }

  var roundingReadings: Set<String> { Set([award.rate?.unitReading].compactMap { $0 }.filter { !$0.isEmpty }) }

  func idsOfReadings(in leaves: [Leaf]) -> Set<String> {
    Set(leaves.flatMap(\.references).filter { $0.hasPrefix("r.") }.map { String($0.dropFirst(2)) })
  }
}

extension ConditionDefinition {
  /// The expressions of the whole tree.
  package var leaves: [Leaf] {
    let own: Leaf? = if case .leaf(let leaf) = body { leaf } else { nil }
    return [when, own].compactMap { $0 } + parts.flatMap(\.leaves)
  }
}

extension RecognitionLimit.Effect {
  package var leaf: Leaf {
    switch self {
    case .atMost(let leaf), .less(let leaf), .onlyIf(let leaf): leaf
    }
  }
}

extension Leaf {
  /// The ids of the readings it reads.
  package var readings: [String] {
    references.filter { $0.hasPrefix("r.") }.map { String($0.dropFirst(2)) }
  }
}
