import Standards
import Testing

@testable import PolicyCore

struct CSVRecordsTests {
  /// The records of `text`, handed over in pieces of `size` bytes.
  private func read(_ text: [UInt8], pieces size: Int) throws -> (rows: [[String]], lines: [Int]) {
    let records = CSVRecords(block: 64)
    var rest = text[...]
    var rows: [[String]] = []
    var lines: [Int] = []
    while true {
      switch try records.next() {
      case .record:
        rows.append((0..<records.count).map { records.text($0) ?? "not UTF-8" })
        lines.append(records.line)
      case .needsMore:
        try records.fill { space in
          let piece = rest.prefix(min(size, space.count))
          for (index, byte) in piece.enumerated() { space[index] = byte }
          rest = rest.dropFirst(piece.count)
          return piece.count
        }
      case .end: return (rows, lines)
      }
    }
  }

  private func fault(_ text: String, pieces: Int = 1000) -> CSVFault? {
    do {
      _ = try read(Array(text.utf8), pieces: pieces)
      return nil
    } catch { return error as? CSVFault }
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000])
  func `quotes, line breaks and empty lines are read alike however the bytes arrive`(size: Int) throws {
    let text = "\u{FEFF}a,b\r\n\r\n1,\"x,\"\"y\"\"\n z\"\r,\"\"\n\n\"p\r\nq\",last"
    let (rows, lines) = try read(Array(text.utf8), pieces: size)
    #expect(rows == [["a", "b"], ["1", "x,\"y\"\n z"], ["", ""], ["p\r\nq", "last"]])
    #expect(lines == [1, 3, 5, 7])
  }

  @Test func `a file without a last line break ends with its last row`() throws {
    #expect(try read(Array("a,b\n1,".utf8), pieces: 2).rows == [["a", "b"], ["1", ""]])
    #expect(try read([], pieces: 1).rows.isEmpty)
    #expect(try read(Array("\n\r\n".utf8), pieces: 1).rows.isEmpty)
  }

  @Test func `a row longer than the first block is read whole`() throws {
    let long = String(repeating: "长", count: 5000)
    #expect(try read(Array("a\n\"\(long)\"\n".utf8), pieces: 100).rows[1] == [long])
  }

  @Test func `an unclosed quote is told where it opens`() {
    let found = fault("a,b\n1,\"x\n2,3\n")
    #expect(found?.code == "quote" && found?.line == 2 && found?.cell == 2)
    #expect(fault("a,b\n1,\"x\n2,3\n", pieces: 1) == found)
  }

  @Test func `a quote inside a plain cell and words after a quote are refused`() {
    #expect(fault("a,b\n1,x\"y\n")?.cell == 2)
    let after = fault("a,b\n1,\"x\"y\n")
    #expect(after?.line == 2 && after?.reason.en.contains("follows") == true)
  }

  @Test func `an endless quote is not read into memory for ever`() {
    let records = CSVRecords()
    var given = 0
    #expect(throws: CSVFault.self) {
      while try records.next() != .end {
        try records.fill { space in
          guard given < 64 << 20 else { return 0 }
          space.initializeMemory(as: UInt8.self, repeating: given == 0 ? 0x22 : 0x61)
          if given == 0, space.count > 1 {
            UnsafeMutableRawBufferPointer(rebasing: space[1...]).initializeMemory(as: UInt8.self, repeating: 0x61)
          }
          given += space.count
          return space.count
        }
      }
    }
    #expect(given < 16 << 20)
  }

  @Test func `a table in another encoding is refused at its first byte or cell`() throws {
    #expect(throws: CSVFault.self) { try read([0xFF, 0xFE, 0x61, 0x00], pieces: 9) }
    #expect(try read([0xB1, 0xB1, 0x0A], pieces: 9).rows == [["not UTF-8"]])
  }

  @Test func `more cells than a table can have are refused`() {
    #expect(fault(String(repeating: ",", count: 5000))?.code == "cells")
  }
}
