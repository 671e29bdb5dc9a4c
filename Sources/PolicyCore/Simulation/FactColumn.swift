/// The answers to one fact, one element for each row of the fact's level.
package struct FactColumn: Sendable {
  package enum Storage: Sendable {
    /// 0 no, 1 not answered, 2 yes.
    case truths([UInt8])
    /// Fen, whole numbers or day numbers; `known` is 255 where answered and 0 elsewhere, `nil` where all are answered.
    case words([Int64], known: [UInt8]?)
    /// Numbers of a dictionary's texts.
    case codes([UInt32], known: [UInt8]?, TextDictionary)
    case smallCodes([UInt8], known: [UInt8]?, TextDictionary)
    /// Answers of kinds that no column holds; the row engine reads them.
    case values([FactValue?])
  }

  package let fact: FactID
  package let level: Level
  package let storage: Storage
  /// No word is beyond the columns' limit.
  let isBounded: Bool

  /// Every row is answered; of truths this is not asked, unknown being one of their values.
  var isComplete: Bool {
    switch storage {
    case .truths: true
    case .words(_, let known), .codes(_, let known, _), .smallCodes(_, let known, _): known == nil
    case .values: false
    }
  }
}
