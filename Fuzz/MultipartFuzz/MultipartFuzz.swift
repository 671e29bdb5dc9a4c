@testable import Multipart

/// Takes any bytes as a form with files that arrives in pieces; the first byte says how large the pieces are.
///
/// - No bytes crash or hang.
/// - The pieces make no difference: the same parts with the same bytes come out, or the same kind of failure.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMultipart(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = UnsafeBufferPointer(start: start + 1, count: count - 1)
  let whole = outcome(bytes, piece: max(1, bytes.count))
  let pieces = outcome(bytes, piece: Int(start[0]) % 64 + 1)
  precondition(whole == pieces, "read at once: \(whole); in pieces: \(pieces)")
  return 0
}

private struct Outcome: Equatable {
  var parts: [(part: MultipartPart, bytes: [UInt8])] = []
  var failure: MultipartParser.Failure?
  var isEnded = false

  /// Before a failure, the last part's bytes may have been given out or not.
  static func == (a: Outcome, b: Outcome) -> Bool {
    if a.failure != nil || b.failure != nil { return (a.failure == nil) == (b.failure == nil) }
    return a.isEnded == b.isEnded && a.parts.count == b.parts.count
      && zip(a.parts, b.parts).allSatisfy { $0.part == $1.part && $0.bytes == $1.bytes }
  }
}

private func outcome(_ bytes: UnsafeBufferPointer<UInt8>, piece: Int) -> Outcome {
  var outcome = Outcome()
  do throws(MultipartParser.Failure) {
    var parser = try MultipartParser(boundary: "x")
    var at = 0
    while at < bytes.count {
      parser.append(bytes[at..<min(bytes.count, at + piece)])
      at += piece
      try drain(&parser, &outcome)
      if outcome.isEnded { return outcome }
    }
    parser.complete()
    try drain(&parser, &outcome)
  } catch { outcome.failure = error }
  return outcome
}

private func drain(
  _ parser: inout MultipartParser, _ outcome: inout Outcome
) throws(MultipartParser.Failure) {
  while let event = try parser.next() {
    switch event {
    case .part(let part): outcome.parts.append((part, []))
    case .bytes(let bytes): outcome.parts[outcome.parts.count - 1].bytes += bytes
    case .partEnd: break
    case .end:
      outcome.isEnded = true
      return
    }
  }
}
