extension ColumnMachine {
  func execute(_ instruction: ColumnProgram.Instruction) {
    let level = instruction.level
    let count = count(level)
    switch instruction.operation {
    case .input, .byte, .word: break
    case .flag: ByteKernels.merge(bytes(instruction.a), into: flags(level), count)
    case .less: WordKernels.less(words(instruction.a), words(instruction.b), bytes(instruction.out), count)
    case .equal: WordKernels.equal(words(instruction.a), words(instruction.b), bytes(instruction.out), count)
    case .spreadByte:
      LevelKernels.spread(
        bytes(instruction.a), bytes(instruction.out), offsets(level - 1), rows: self.count(level - 1))
    case .spreadWord:
      LevelKernels.spread(
        words(instruction.a), words(instruction.out), offsets(level - 1), rows: self.count(level - 1))
    case .leastBelow:
      LevelKernels.least(bytes(instruction.a), bytes(instruction.out), offsets(level), rows: count)
    case .sumBelow:
      LevelKernels.sum(
        words(instruction.a), words(instruction.out), offsets(level), rows: count, flags: flags(level))
    case .groupedShare(let input, let empty, let share):
      let (codes, width) = codes(input)
      let groups = GroupedShare(
        share: share, empty: binding.literals[empty].first, amounts: words(instruction.a),
        known: instruction.b < 0 ? nil : bytes(instruction.b), offsets: offsets(level), rows: count,
        flags: flags(level), out: words(instruction.out))
      if width == 1 {
        groups.run(codes.assumingMemoryBound(to: UInt8.self))
      } else {
        groups.run(codes.assumingMemoryBound(to: UInt32.self))
      }
    case .oneOf(let input, let set):
      let (codes, width) = codes(input)
      let out = bytes(instruction.out)
      if width == 1 {
        CodeKernels.oneOf(codes.assumingMemoryBound(to: UInt8.self), binding.literals[set], out, count)
      } else {
        CodeKernels.oneOf(codes.assumingMemoryBound(to: UInt32.self), binding.literals[set], out, count)
      }
    default:
      if instruction.operation.width == .word {
        executeWords(instruction, count)
      } else {
        executeBytes(instruction, count)
      }
    }
  }

  private func executeBytes(_ instruction: ColumnProgram.Instruction, _ count: Int) {
    let out = bytes(instruction.out)
    let a = bytes(instruction.a)
    switch instruction.operation {
    case .complement: ByteKernels.complement(a, out, count)
    case .invertBits: ByteKernels.invert(a, out, count)
    case .equals(let value): ByteKernels.equals(a, value, out, count)
    case .below(let value): ByteKernels.below(a, value, out, count)
    case .rank(let unknown): ByteKernels.rank(a, unknown, out, count)
    case .negateRank: ByteKernels.negateRank(a, out, count)
    default:
      let b = bytes(instruction.b)
      switch instruction.operation {
      case .least: ByteKernels.least(a, b, out, count)
      case .greatest: ByteKernels.greatest(a, b, out, count)
      case .sameTruth: ByteKernels.sameTruth(a, b, out, count)
      case .whereKnown: ByteKernels.whereKnown(a, b, out, count)
      case .bothBits: ByteKernels.bothBits(a, b, out, count)
      case .eitherBits: ByteKernels.eitherBits(a, b, out, count)
      case .choose: ByteKernels.choose(a, b, bytes(instruction.c), out, count)
      case .chooseTruth: ByteKernels.chooseTruth(a, b, bytes(instruction.c), out, count)
      case .chooseKnown: ByteKernels.chooseKnown(a, b, bytes(instruction.c), out, count)
      default: break
      }
    }
  }

  private func executeWords(_ instruction: ColumnProgram.Instruction, _ count: Int) {
    let out = words(instruction.out)
    switch instruction.operation {
    case .add: WordKernels.add(words(instruction.a), words(instruction.b), out, count)
    case .subtract: WordKernels.subtract(words(instruction.a), words(instruction.b), out, count)
    case .minimum: WordKernels.minimum(words(instruction.a), words(instruction.b), out, count)
    case .maximum: WordKernels.maximum(words(instruction.a), words(instruction.b), out, count)
    case .negate: WordKernels.negate(words(instruction.a), out, count)
    case .absolute: WordKernels.absolute(words(instruction.a), out, count)
    case .sign: WordKernels.sign(words(instruction.a), out, count)
    case .scale(let factor): WordKernels.scale(words(instruction.a), factor, out, count)
    case .chooseWord:
      WordKernels.choose(bytes(instruction.a), words(instruction.b), words(instruction.c), out, count)
    case .unlessZero: WordKernels.unlessZero(bytes(instruction.a), words(instruction.b), out, count)
    case .opened(let limit, let toward):
      WordKernels.opened(bytes(instruction.a), words(instruction.b), limit, toward == .low, out, count)
    default: executeChecked(instruction, out, count)
    }
  }

  /// Operations that flag the rows they cannot do.
  private func executeChecked(_ instruction: ColumnProgram.Instruction, _ out: Words, _ count: Int) {
    let flags = flags(instruction.level)
    let a = words(instruction.a)
    switch instruction.operation {
    case .checkedAdd: CheckedKernels.add(a, words(instruction.b), out, flags, count)
    case .checkedSubtract: CheckedKernels.subtract(a, words(instruction.b), out, flags, count)
    case .checkedMultiply: CheckedKernels.multiply(a, words(instruction.b), out, flags, count)
    case .divide: CheckedKernels.divide(a, words(instruction.b), out, flags, count)
    case .remainder: CheckedKernels.remainder(a, words(instruction.b), out, flags, count)
    case .share(let share): ShareKernels.share(a, share, out, flags, count)
    case .monthsAfter(let months): DayKernels.monthsAfter(a, words(instruction.b), months, out, flags, count)
    case .daysAfter(let days): DayKernels.daysAfter(a, words(instruction.b), days, out, flags, count)
    case .dayPart(let part): DayKernels.part(a, part, out, flags, count)
    default: break
    }
  }
}
