/// What one instruction does to every row of its level. Truth is a byte: 0 false, 1 unknown, 2 true. A mask is a byte:
/// 0 or 255. Words are 64-bit: whole numbers, fen, day numbers.
enum ColumnOperation: Hashable, Sendable {
  // Places; a mask to flag, which has no result
  case flag
  case input(Int)
  case byte(UInt8)
  case word(Int64)

  // Bytes to bytes
  case least, greatest
  /// 2 less the byte: "not" of a truth.
  case complement
  case sameTruth
  /// The truth where the mask is set, else unknown.
  case whereKnown
  case bothBits, eitherBits, invertBits
  /// The first byte's row decides: true takes the second, false the third; unknown takes the third.
  case choose
  /// As ``choose``, unknown giving unknown.
  case chooseTruth
  /// Masks of a choice: unknown gives 0.
  case chooseKnown
  /// A mask of the rows where the byte equals this one.
  case equals(UInt8)
  /// A mask of the rows where the byte is less than this one.
  case below(UInt8)
  /// Adds this where the byte's lowest bit is set, after doubling: a truth as the rank of a condition.
  case rank(unknown: UInt8)
  /// Exchanges the ranks of "met" and "not met".
  case negateRank
  /// A truth of the rows whose text is one of a set of literals.
  case oneOf(input: Int, set: Int)

  // Words to bytes
  case less, equal

  // Words to words
  case add, subtract
  case minimum, maximum
  case negate
  case absolute
  case sign
  case scale(Int64)
  /// Sums, differences and products of words without a known bound; rows that overflow are flagged.
  case checkedAdd, checkedSubtract, checkedMultiply
  /// Truncating; rows that divide by zero are flagged.
  case divide, remainder
  case chooseWord
  /// The word where the byte is below this one, limited to zero from above (`floor`) or from below; for open ranges.
  case opened(below: UInt8, toward: Toward)
  /// Nothing where the byte is 0.
  case unlessZero
  case share(Share)
  /// A day so many months or days on; rows that leave the calendar are flagged.
  case monthsAfter(Int64), daysAfter(Int64)
  case dayPart(DayPart)

  // Between levels
  case spreadByte, spreadWord
  /// The least byte of the rows below; 255 where there are none.
  case leastBelow
  /// The sum of the rows below; rows whose sum comes near ``ColumnGraph/sumLimit`` are flagged.
  case sumBelow
  /// Rows below with the same text are added up, multiplied and rounded together; `empty` is the set of the empty text.
  case groupedShare(input: Int, empty: Int, Share)

  enum Toward: Hashable, Sendable { case low, high }
  enum DayPart: Hashable, Sendable { case year, month, day }
}
