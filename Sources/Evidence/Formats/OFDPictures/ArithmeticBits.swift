/// The adaptive binary decoder of JBIG2 (ITU-T T.88, annex E). Past the end of its bytes it decodes as the standard
/// says: as if ones followed.
struct ArithmeticBits {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var code: UInt32 = 0
  private var interval: UInt32 = 0x8000
  private var left = 0

  /// State and more probable symbol of each context.
  struct Contexts {
    fileprivate var states: [UInt8]
    init(count: Int) { states = [UInt8](repeating: 0, count: count) }
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
    code = UInt32(byte(at)) << 16
    feed()
    code <<= 7
    left -= 7
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.endIndex ? bytes[index] : 0xFF }

  private mutating func feed() {
    if byte(at) == 0xFF {
      let next = byte(at + 1)
      if next > 0x8F {
        code &+= 0xFF00
        left = 8
      } else {
        at += 1
        code &+= UInt32(next) << 9
        left = 7
      }
    } else {
      at += 1
      code &+= UInt32(byte(at)) << 8
      left = 8
    }
  }

  mutating func next(_ contexts: inout Contexts, _ context: Int) -> UInt8 {
    let packed = contexts.states[context]
    var (state, likely) = (Int(packed >> 1), packed & 1)
    let row = Self.table[state]
    var symbol = likely
    interval -= row.width
    if code >> 16 < row.width {
      // The smaller part, which is the less probable unless the parts have changed places.
      let isLikely = interval < row.width
      interval = row.width
      move(isLikely, row, &state, &likely, &symbol)
    } else {
      code -= row.width << 16
      if interval & 0x8000 != 0 { return symbol }
      move(interval >= row.width, row, &state, &likely, &symbol)
    }
    contexts.states[context] = UInt8(state) << 1 | likely
    repeat {
      if left == 0 { feed() }
      interval <<= 1
      code <<= 1
      left -= 1
    } while interval & 0x8000 == 0
    return symbol
  }

  private func move(
    _ isLikely: Bool, _ row: Row, _ state: inout Int, _ likely: inout UInt8, _ symbol: inout UInt8
  ) {
    if isLikely {
      state = Int(row.more)
    } else {
      symbol = 1 - likely
      if row.turns { likely = 1 - likely }
      state = Int(row.less)
    }
  }

  private struct Row {
    let width: UInt32
    let more: UInt8
    let less: UInt8
    let turns: Bool
  }

  /// Table E.1: width of the less probable part, next states.
  private static let table: [Row] = [
    (0x5601, 1, 1), (0x3401, 2, 6), (0x1801, 3, 9), (0x0AC1, 4, 12), (0x0521, 5, 29), (0x0221, 38, 33), (0x5601, 7, 6),
    (0x5401, 8, 14), (0x4801, 9, 14), (0x3801, 10, 14), (0x3001, 11, 17), (0x2401, 12, 18), (0x1C01, 13, 20),
    (0x1601, 29, 21), (0x5601, 15, 14), (0x5401, 16, 14), (0x5101, 17, 15), (0x4801, 18, 16), (0x3801, 19, 17),
    (0x3401, 20, 18), (0x3001, 21, 19), (0x2801, 22, 19), (0x2401, 23, 20), (0x2201, 24, 21), (0x1C01, 25, 22),
    (0x1801, 26, 23), (0x1601, 27, 24), (0x1401, 28, 25), (0x1201, 29, 26), (0x1101, 30, 27), (0x0AC1, 31, 28),
    (0x09C1, 32, 29), (0x08A1, 33, 30), (0x0521, 34, 31), (0x0441, 35, 32), (0x02A1, 36, 33), (0x0221, 37, 34),
    (0x0141, 38, 35), (0x0111, 39, 36), (0x0085, 40, 37), (0x0049, 41, 38), (0x0025, 42, 39), (0x0015, 43, 40),
    (0x0009, 44, 41), (0x0005, 45, 42), (0x0001, 45, 43), (0x5601, 46, 46),
  ].enumerated().map { index, row in
    Row(width: row.0, more: row.1, less: row.2, turns: [0, 6, 14].contains(index))
  }
}
