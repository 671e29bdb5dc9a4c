/// Streaming reader of `multipart/form-data` (RFC 7578): bytes in, events out, nothing kept but the tail that could
/// still be a delimiter. A value without I/O; the caller feeds it and stops at `.end`.
///
/// Bounds: 32 parts unless said otherwise, 8 KB of header block a part, 1 KB before the first delimiter. A body that
/// ends before its closing delimiter is an error: an upload cut short is never taken for a whole one.
struct MultipartParser {
  enum Event: Equatable {
    case part(MultipartPart)
    case bytes([UInt8])
    case partEnd
    case end
  }

  enum Failure: Error, Equatable {
    case badBoundary, tooManyParts, headersTooLarge, badHeaders, missingDelimiter, truncated
  }

  private enum State { case preamble, afterDelimiter, headers, body, finished }

  static let headerLimit = 8 * 1024
  private static let preambleLimit = 1024

  /// `CRLF--boundary`; the first delimiter has no CRLF before it, so the buffer begins with one of our own.
  private let delimiter: [UInt8]
  private let partLimit: Int
  private var state = State.preamble
  private var buffer: [UInt8] = [0x0D, 0x0A]
  private var start = 0
  private var partCount = 0
  private var isComplete = false

  init(boundary: String, partLimit: Int = 32) throws(Failure) {
    guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      throw .badBoundary
    }
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.partLimit = partLimit
  }

  mutating func append(_ chunk: some Sequence<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: chunk)
  }

  /// The body is over; from here ``next()`` fails instead of asking for more.
  mutating func complete() { isComplete = true }

  /// The next event; `nil` asks for more bytes.
  mutating func next() throws(Failure) -> Event? {
    while true {
      switch state {
      case .preamble:
        guard let found = ByteSearch.first(delimiter, in: buffer, from: start) else {
          guard buffer.count - start <= MultipartParser.preambleLimit + delimiter.count else { throw .missingDelimiter }
          return try starved()
        }
        guard found - start <= MultipartParser.preambleLimit else { throw .missingDelimiter }
        start = found + delimiter.count
        state = .afterDelimiter
      case .afterDelimiter:
        guard try afterDelimiter() else { return try starved() }
      case .headers:
        return try headers()
      case .body:
        return try body()
      case .finished:
        return .end
      }
    }
  }

  private func starved() throws(Failure) -> Event? {
    if isComplete { throw .truncated }
    return nil
  }

  /// `--` closes the body; otherwise optional blanks and CRLF open a part.
  private mutating func afterDelimiter() throws(Failure) -> Bool {
    guard buffer.count - start >= 2 else { return false }
    if buffer[start] == 0x2D, buffer[start + 1] == 0x2D {
      state = .finished
      return true
    }
    var index = start
    while index < buffer.count, buffer[index] == 0x20 || buffer[index] == 0x09 {
      index += 1
      guard index - start <= 64 else { throw .badHeaders }
    }
    guard buffer.count - index >= 2 else { return false }
    guard buffer[index] == 0x0D, buffer[index + 1] == 0x0A else { throw .badHeaders }
    partCount += 1
    guard partCount <= partLimit else { throw .tooManyParts }
    start = index  // the CRLF stays: an empty header block is CRLF CRLF
    state = .headers
    return true
  }

  private mutating func headers() throws(Failure) -> Event? {
    guard let end = ByteSearch.first([0x0D, 0x0A, 0x0D, 0x0A], in: buffer, from: start) else {
      guard buffer.count - start <= MultipartParser.headerLimit else { throw .headersTooLarge }
      return try starved()
    }
    guard end - start <= MultipartParser.headerLimit else { throw .headersTooLarge }
    guard let part = MultipartPart(headerBlock: buffer[start..<end]) else { throw .badHeaders }
    start = end + 2  // the second CRLF may begin the delimiter of an empty part
    state = .body
    skipsLineBreak = true
    return .part(part)
  }

  /// Whether the CRLF that ends the header block still lies before the part's first byte.
  private var skipsLineBreak = false

  private mutating func body() throws(Failure) -> Event? {
    if let found = ByteSearch.first(delimiter, in: buffer, from: start) {
      let from = skipsLineBreak ? min(start + 2, found) : start
      skipsLineBreak = false
      if found > from {
        let bytes = Array(buffer[from..<found])
        start = found
        return .bytes(bytes)
      }
      start = found + delimiter.count
      state = .afterDelimiter
      return .partEnd
    }
    let from = skipsLineBreak ? start + 2 : start
    let safe = buffer.count - (delimiter.count - 1)
    guard safe > from else { return try starved() }
    let bytes = Array(buffer[from..<safe])
    skipsLineBreak = false
    start = safe
    return .bytes(bytes)
  }
}
