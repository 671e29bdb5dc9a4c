package import Standards

/// What the award may become under the other options of the readings that nobody has decided.
package struct ReadingSpread: Codable, Hashable, Sendable {
  /// Under the readings in force.
  package let award: MoneyRange
  /// Over every option of the undecided readings together.
  package let range: MoneyRange
  /// The undecided readings the award hangs on, alone or together with others.
  package let readings: [String]
  /// The award with one reading changed and the others as they are, where that makes a difference.
  package let alternatives: [ReadingAlternative]
  /// Every combination was tried. Otherwise ``range`` holds the readings changed one at a time only.
  package let isExact: Bool
}

/// The award under another option of an undecided reading.
package struct ReadingAlternative: Codable, Hashable, Sendable {
  package let reading: String
  package let option: String
  package let label: Phrase
  package let award: MoneyRange
}

extension Assessment {
  /// The range over undecided readings; computed anew at each call.
  package var spread: ReadingSpread { root.policy.spread(root.filing, in: root.context) }
}

extension CompiledPolicy {
  /// At most this many undecided readings are tried in all combinations.
  package static let readingsTriedTogether = 6
  private static let combinationLimit = 729

  /// The award under every combination of the undecided readings that its rules read; where they are too many, under
  /// each of their options by itself.
  package func spread(_ filing: Filing, in context: AssessmentContext) -> ReadingSpread {
    func award(_ options: [String: String]) -> MoneyRange {
      var other = context
      other.readings.merge(options) { _, new in new }
      return settledAward(filing, in: other)
    }
    let chosen = award([:])
    let open = undecided(in: context)
    var alternatives: [ReadingAlternative] = []
    for reading in open {
      for option in reading.options where option.id != reading.chosen {
        let amount = award([reading.id: option.id])
        guard amount != chosen else { continue }
        alternatives.append(
          ReadingAlternative(reading: reading.id, option: option.id, label: option.label, award: amount))
      }
    }
    let count = open.reduce(1) { min($0 * $1.options.count, CompiledPolicy.combinationLimit + 1) }
    guard open.count <= CompiledPolicy.readingsTriedTogether, count <= CompiledPolicy.combinationLimit else {
      let moved = Set(alternatives.map(\.reading))
      return ReadingSpread(
        award: chosen, range: alternatives.reduce(chosen) { $0.joined(with: $1.award) },
        readings: open.map(\.id).filter(moved.contains), alternatives: alternatives, isExact: false)
    }
    let awards = (0..<count).map { number -> MoneyRange in
      award(Dictionary(uniqueKeysWithValues: zip(open.map(\.id), open.options(of: number))))
    }
    return ReadingSpread(
      award: chosen, range: awards.reduce(chosen) { $0.joined(with: $1) },
      readings: open.indices.filter { open.moves($0, awards) }.map { open[$0].id }, alternatives: alternatives,
      isExact: true)
  }

  /// Read by a rule of the award, chosen by nobody, and not settled for this assessment.
  private func undecided(in context: AssessmentContext) -> [Reading] {
    let read = idsOfReadings(in: awardLeaves).union(roundingReadings)
    return readings.filter {
      $0.showsAlternatives && $0.decidedBy == nil && context.readings[$0.id] == nil && read.contains($0.id)
    }
  }
}

extension [Reading] {
  /// The options that combination `number` stands for, the first reading changing fastest.
  fileprivate func options(of number: Int) -> [String] {
    var rest = number
    return map { reading in
      defer { rest /= reading.options.count }
      return reading.options[rest % reading.options.count].id
    }
  }

  /// Whether some two combinations that differ only in reading `place` give different awards.
  fileprivate func moves(_ place: Int, _ awards: [MoneyRange]) -> Bool {
    let step = prefix(place).reduce(1) { $0 * $1.options.count }
    return awards.indices.contains { number in
      number / step % self[place].options.count > 0 && awards[number] != awards[number - step]
    }
  }
}
