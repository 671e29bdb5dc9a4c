internal import Standards

/// Cuts the bytes of a CSV file (RFC 4180, UTF-8, with or without a byte-order mark) into records, block by block.
///
/// Lines may end in CRLF, LF or CR; empty lines are passed over. Cells stay bytes in the block they were read into, so
/// a record is valid until the next call of ``next()`` or ``fill(_:)``.
package final class CSVRecords {
  /// Where a cell's bytes lie.
  struct Cell {
    var start: Int
    var end: Int
    /// Holds doubled quotes.
    var escaped: Bool
  }

  package enum Step: Equatable {
    case record
    case needsMore
    case end
  }

  /// A longer record is taken for an unclosed quote.
  static let longestRecord = 4 << 20
  static let mostCells = 4096

  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var head = 0
  private var tail = 0
  private var ended = false
  private var begun = false
  let cells: UnsafeMutablePointer<Cell>
  private(set) var count = 0
  /// The line on which the record begins.
  package private(set) var line = 1
  private var nextLine = 1
  /// Bytes of all records handed out and lines passed over.
  package private(set) var consumed = 0

  package init(block: Int = 1 << 20) {
    capacity = max(block, 64)
    base = .allocate(capacity: capacity)
    cells = .allocate(capacity: CSVRecords.mostCells)
  }

  deinit {
    base.deallocate()
    cells.deallocate()
  }

  /// Lets `read` write the file's next bytes; it returns how many there were, none at the file's end.
  package func fill(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) throws {
    if head > 0 {
      base.update(from: base + head, count: tail - head)
      (head, tail) = (0, tail - head)
    }
    if tail == capacity {
      let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      wider.update(from: base, count: tail)
      base.deallocate()
      base = wider
      capacity *= 2
    }
    let got = try read(UnsafeMutableRawBufferPointer(start: base + tail, count: capacity - tail))
    tail += got
    ended = got == 0
  }

  /// Steps to the next record that is not an empty line.
  package func next() throws(CSVFault) -> Step {
    if !begun {
      guard tail - head >= 3 || ended else { return .needsMore }
      try passMark()
      begun = true
    }
    while true {
      line = nextLine
      guard let end = try scan() else {
        guard ended else {
          if tail - head > CSVRecords.longestRecord { throw .unclosed(line: line, cell: count + 1) }
          return .needsMore
        }
        return .end
      }
      consumed += end - head
      head = end
      if count > 1 || cells[0].start < cells[0].end || cells[0].escaped { return .record }
    }
  }

  func bytes(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + cells[cell].start, count: cells[cell].end - cells[cell].start)
  }

  /// The cell's text with doubled quotes undone; `nil` where it is not UTF-8.
  func text(_ cell: Int) -> String? {
    guard cells[cell].escaped else { return String(validating: bytes(cell), as: UTF8.self) }
    var plain: [UInt8] = []
    var quote = false
    for byte in bytes(cell) {
      if byte == .quote, quote {
        quote = false
        continue
      }
      quote = byte == .quote
      plain.append(byte)
    }
    return String(validating: plain, as: UTF8.self)
  }

  private func passMark() throws(CSVFault) {
    let size = tail - head
    if size >= 3, base[head] == 0xEF, base[head + 1] == 0xBB, base[head + 2] == 0xBF {
      head += 3
      consumed += 3
    } else if size >= 2, (base[head], base[head + 1]) == (0xFF, 0xFE) || (base[head], base[head + 1]) == (0xFE, 0xFF) {
      throw .encoding(line: 1, cell: nil, column: nil)
    }
  }

  /// One record from `head`; the end of it, past its line break, or `nil` where its bytes are not all there.
  private func scan() throws(CSVFault) -> Int? {
    let (base, cells, tail, ended, line) = (base, cells, tail, ended, line)
    var number = 0
    var breaks = 1
    var at = head
    defer { count = number }
    guard at < tail else { return nil }
    while true {
      guard number + 1 < CSVRecords.mostCells else { throw .tooManyCells(line: line) }
      var end = at
      var escaped = false
      if at < tail, base[at] == .quote {
        at += 1
        end = at
        while true {
          guard end < tail else {
            if ended { throw .unclosed(line: line, cell: number + 1) }
            return nil
          }
          if base[end] == .lineFeed { breaks += 1 }
          if base[end] == .quote {
            if end + 1 == tail, !ended { return nil }
            guard end + 1 < tail, base[end + 1] == .quote else { break }
            escaped = true
            end += 1
          }
          end += 1
        }
        cells[number] = Cell(start: at, end: end, escaped: escaped)
        end += 1
        if end < tail, base[end] != .comma, base[end] != .lineFeed, base[end] != .carriageReturn {
          throw .afterQuote(line: line, cell: number + 1)
        }
      } else {
        while end < tail {
          let byte = base[end]
          if byte == .comma || byte == .lineFeed || byte == .carriageReturn { break }
          if byte == .quote { throw .strayQuote(line: line, cell: number + 1) }
          end += 1
        }
        if end == tail, !ended { return nil }
        cells[number] = Cell(start: at, end: end, escaped: false)
      }
      number += 1
      if end < tail, base[end] == .comma {
        at = end + 1
        continue
      }
      if end + 1 == tail, base[end] == .carriageReturn, !ended { return nil }
      nextLine = line + breaks
      guard end < tail else { return tail }
      let pair = base[end] == .carriageReturn && end + 1 < tail && base[end + 1] == .lineFeed
      return end + (pair ? 2 : 1)
    }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
