/// A compiled regular expression, matched by simulating all its states at once: the time is at most the text's length
/// times the program's, whatever the pattern. Matches anywhere in the text unless anchored.
package struct Pattern: Sendable {
  enum Instruction: Sendable {
    case scalar(ScalarSet)
    case assertion(PatternSyntax.Assertion)
    case split(Int, Int)
    case jump(Int)
    case accept
  }

  let program: [Instruction]
  /// Work of looking at one letter in every state.
  private let weight: Int
  static let maximumProgram = 10_000

  package init(_ pattern: String) throws(FailureCause) {
    let syntax = try PatternParser.parse(pattern)
    guard syntax.size < Pattern.maximumProgram else { throw .badPattern("too large after repetition") }
    var program: [Instruction] = []
    program.reserveCapacity(syntax.size + 1)
    Pattern.emit(syntax, into: &program)
    program.append(.accept)
    self.program = program
    weight = program.reduce(0) { $0 + $1.weight }
  }

  /// Repetitions are written out; ``PatternSyntax/size`` bounds them before.
  private static func emit(_ syntax: PatternSyntax, into program: inout [Instruction]) {
    switch syntax {
    case .set(let set): program.append(.scalar(set))
    case .assertion(let assertion): program.append(.assertion(assertion))
    case .sequence(let parts): for part in parts { emit(part, into: &program) }
    case .alternatives(let branches):
      var exits: [Int] = []
      for branch in branches.dropLast() {
        let fork = program.count
        program.append(.accept)
        emit(branch, into: &program)
        exits.append(program.count)
        program.append(.accept)
        program[fork] = .split(fork + 1, program.count)
      }
      if let last = branches.last { emit(last, into: &program) }
      for exit in exits { program[exit] = .jump(program.count) }
    case .repeated(let inner, let least, let most):
      // What is empty stays empty, however often.
      guard inner.size > 0 else { return }
      for _ in 0..<least { emit(inner, into: &program) }
      guard let most else {
        let fork = program.count
        program.append(.accept)
        emit(inner, into: &program)
        program.append(.jump(fork))
        program[fork] = .split(fork + 1, program.count)
        return
      }
      var forks: [Int] = []
      for _ in least..<most {
        forks.append(program.count)
        program.append(.accept)
        emit(inner, into: &program)
      }
      for fork in forks { program[fork] = .split(fork + 1, program.count) }
    }
  }

  /// Work of one match, in the evaluation's cost units.
  func cost(of text: String) -> Int { program.count / 2 + text.utf8.count * weight / 4 }

  package func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current = States(program.count)
    var upcoming = States(program.count)
    for at in 0...scalars.count {
      // A match may begin anywhere.
      if follow(0, at, scalars, &current) { return true }
      guard at < scalars.count else { return false }
      upcoming.clear()
      for state in current.list {
        if case .scalar(let set) = program[state], set.contains(scalars[at]),
          follow(state + 1, at + 1, scalars, &upcoming)
        {
          return true
        }
      }
      swap(&current, &upcoming)
    }
    return false
  }

  /// Adds a state and all that it reaches without reading; true when that includes the end.
  private func follow(_ first: Int, _ at: Int, _ text: [Unicode.Scalar], _ states: inout States) -> Bool {
    var pending = [first]
    while let state = pending.popLast() {
      guard states.insert(state) else { continue }
      switch program[state] {
      case .accept: return true
      case .jump(let target): pending.append(target)
      case .split(let one, let other): pending += [other, one]
      case .assertion(let assertion): if holds(assertion, at, text) { pending.append(state + 1) }
      case .scalar: break
      }
    }
    return false
  }

  private func holds(_ assertion: PatternSyntax.Assertion, _ at: Int, _ text: [Unicode.Scalar]) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard text.indices.contains(index) else { return false }
      return Lexer.isNameStart(text[index]) || Lexer.isDigit(text[index])
    }
    switch assertion {
    case .textStart: return at == 0
    case .textEnd: return at == text.count
    case .lineStart: return at == 0 || text[at - 1] == "\n"
    case .lineEnd: return at == text.count || text[at] == "\n"
    case .wordBoundary: return isWord(at - 1) != isWord(at)
    case .noWordBoundary: return isWord(at - 1) == isWord(at)
    }
  }

  /// A set of program positions with constant-time insertion and clearing.
  private struct States {
    var list: [Int] = []
    private var seen: [Int]
    private var generation = 1

    init(_ size: Int) { seen = [Int](repeating: 0, count: size) }

    mutating func insert(_ state: Int) -> Bool {
      guard seen[state] != generation else { return false }
      seen[state] = generation
      list.append(state)
      return true
    }

    mutating func clear() {
      list.removeAll(keepingCapacity: true)
      generation += 1
    }
  }
}

extension Pattern.Instruction {
  fileprivate var weight: Int {
    guard case .scalar(let set) = self else { return 1 }
    return 1 + set.ranges.count / 4 + set.categories.count * 4 + (set.ignoresCase ? 16 : 0)
  }
}
