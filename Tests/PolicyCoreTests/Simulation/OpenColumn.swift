import CEL
@testable import PolicyCore
import Standards

/// A column that still grows.
struct OpenColumn: Sendable {
  private enum Shape { case truths, words, codes, values }

  let fact: FactDefinition
  private let shape: Shape
  private var truths: [UInt8] = []
  private var words: [Int64] = []
  private var codes: [UInt32] = []
  private var known: [UInt8] = []
  private var values: [FactValue?] = []
  private var dictionary: TextDictionary
  private let fresh: TextDictionary
  private var widest: Int64 = 0
  private var isComplete = true
  private let first: (truth: UInt8, word: Int64, code: UInt32, known: UInt8)

  init(_ fact: FactDefinition) {
    self.fact = fact
    var dictionary = TextDictionary(fact.options.map(\.value))
    var first: (truth: UInt8, word: Int64, code: UInt32, known: UInt8) = (1, 0, 0, 0)
    switch fact.kind {
    case .bool: shape = .truths
    case .money, .integer, .date: shape = .words
    case .ratio, .choices: shape = .values
    default: shape = .codes
    }
    switch fact.unanswered {
    case .bool(let flag): first.truth = flag ? 2 : 0
    case .money(let amount): (first.word, first.known) = (amount.fen, 255)
    case .integer(let number): (first.word, first.known) = (number, 255)
    case .date(let day): (first.word, first.known) = (Int64(day.dayNumber), 255)
    case .text(let text), .choice(let text): (first.code, first.known) = (dictionary.code(for: text), 255)
    default: break
    }
    self.dictionary = dictionary
    fresh = dictionary
    self.first = first
  }

  mutating func begin() {
    switch shape {
    case .truths: truths.append(first.truth)
    case .words:
      words.append(first.word)
      known.append(first.known)
    case .codes:
      codes.append(first.code)
      known.append(first.known)
    case .values: values.append(fact.unanswered)
    }
  }

  mutating func set(_ value: FactValue) {
    switch (shape, value) {
    case (_, .notSure): setNotSure()
    case (.truths, .bool(let truth)): set(truth: truth)
    case (.words, .money(let amount)): set(word: amount.fen)
    case (.words, .integer(let number)): set(word: number)
    case (.words, .date(let day)): set(word: Int64(day.dayNumber))
    case (.codes, .text(let text)), (.codes, .choice(let text)): set(text: text)
    default: if shape == .values { values[values.count - 1] = value }
    }
  }

  mutating func set(truth: Bool) {
    guard shape == .truths, !truths.isEmpty else { return }
    truths[truths.count - 1] = truth ? 2 : 0
  }

  mutating func set(word: Int64) {
    guard shape == .words, !words.isEmpty else { return }
    words[words.count - 1] = word
    known[known.count - 1] = 255
    widest |= word ^ (word &>> 63)
  }

  mutating func set(text: String) {
    guard shape == .codes, !codes.isEmpty else { return }
    codes[codes.count - 1] = dictionary.code(for: text)
    known[known.count - 1] = 255
  }

  mutating func setNotSure() {
    switch shape {
    case .truths: if !truths.isEmpty { truths[truths.count - 1] = 1 }
    case .words, .codes: if !known.isEmpty { known[known.count - 1] = 0 }
    case .values: if !values.isEmpty { values[values.count - 1] = .notSure }
    }
  }

  mutating func finish() -> FactColumn {
    let mask = known.contains(0) ? known : nil
    let storage: FactColumn.Storage =
      switch shape {
      case .truths: .truths(truths)
      case .words: .words(words, known: mask)
      case .codes: .codes(codes, known: mask, dictionary)
      case .values: .values(values)
      }
    let isBounded = max(widest, abs(first.word)) < ColumnGraph.inputLimit
    truths.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    codes.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    widest = 0
    // A chunk keeps its dictionary, so the next new text copies it: one that grows without end starts anew.
    if dictionary.texts.count > 8192 { dictionary = fresh }
    return FactColumn(fact: fact.id, level: fact.level, storage: storage, isBounded: isBounded)
  }
}
