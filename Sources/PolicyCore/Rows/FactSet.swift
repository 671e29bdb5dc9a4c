/// A set of the open facts of one filing, by their number in it.
struct FactSet: Hashable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  /// Numbers from 128 on; `nil` while there are none.
  private var others: [UInt64]?

  init() {}

  init(_ number: Int) { insert(number) }

  static let empty = FactSet()

  var isEmpty: Bool { first == 0 && second == 0 && others == nil }

  var count: Int {
    first.nonzeroBitCount + second.nonzeroBitCount + (others ?? []).reduce(0) { $0 + $1.nonzeroBitCount }
  }

  mutating func insert(_ number: Int) {
    switch number {
    case ..<64: first |= 1 << UInt64(number)
    case ..<128: second |= 1 << UInt64(number - 64)
    default:
      let word = number / 64 - 2
      var words = others ?? []
      while words.count <= word { words.append(0) }
      words[word] |= 1 << UInt64(number % 64)
      others = words
    }
  }

  func contains(_ number: Int) -> Bool {
    switch number {
    case ..<64: return first >> UInt64(number) & 1 == 1
    case ..<128: return second >> UInt64(number - 64) & 1 == 1
    default:
      guard let others, number / 64 - 2 < others.count else { return false }
      return others[number / 64 - 2] >> UInt64(number % 64) & 1 == 1
    }
  }

  mutating func formUnion(_ other: FactSet) {
    first |= other.first
    second |= other.second
    guard let more = other.others else { return }
    guard var words = others else {
      others = more
      return
    }
    while words.count < more.count { words.append(0) }
    for index in more.indices { words[index] |= more[index] }
    others = words
  }

  func union(_ other: FactSet) -> FactSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func subtracting(_ other: FactSet) -> FactSet {
    var result = self
    result.first &= ~other.first
    result.second &= ~other.second
    guard var words = others, let fewer = other.others else { return result }
    for index in words.indices where index < fewer.count { words[index] &= ~fewer[index] }
    result.others = words.allSatisfy { $0 == 0 } ? nil : words
    return result
  }

  /// In ascending order.
  var numbers: [Int] {
    var found: [Int] = []
    for (index, start) in ([first, second] + (others ?? [])).enumerated() {
      var word = start
      while word != 0 {
        found.append(index * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
    return found
  }

  func isSubset(of other: FactSet) -> Bool {
    if first & ~other.first != 0 || second & ~other.second != 0 { return false }
    guard others != nil else { return true }
    return numbers.allSatisfy(other.contains)
  }
}
