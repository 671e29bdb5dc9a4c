internal import Hummingbird
internal import NIOCore

/// Reads a multipart body just far enough to find the form token in its first field, and gives the whole body back.
enum MultipartOpening {
  private static let limit = 64 * 1024

  static func read(_ request: Request, boundary: String) async throws -> (csrf: String?, body: PrefixedBody) {
    var parser: MultipartParser
    do { parser = try MultipartParser(boundary: boundary) } catch { throw Fault.malformedForm }
    var prefix = ByteBuffer()
    var iterator = request.body.makeAsyncIterator()
    var token: [UInt8]?
    while prefix.readableBytes <= limit {
      guard var chunk = try await iterator.next() else {
        return (try finish(&parser, &token), PrefixedBody(prefix: prefix, rest: nil))
      }
      parser.append(chunk.readableBytesView)
      prefix.writeBuffer(&chunk)
      if let answer = try advance(&parser, &token) {
        return (answer.token, PrefixedBody(prefix: prefix, rest: iterator))
      }
    }
    throw Fault.forgedForm
  }

  private static func finish(_ parser: inout MultipartParser, _ token: inout [UInt8]?) throws -> String? {
    parser.complete()
    return try advance(&parser, &token)?.token
  }

  /// `nil` asks for more bytes.
  private static func advance(
    _ parser: inout MultipartParser, _ token: inout [UInt8]?
  ) throws -> (token: String?, Never?)? {
    do {
      while let event = try parser.next() {
        switch event {
        case .part(let part):
          guard part.name == FormInput.csrfField, part.fileName == nil else { return (nil, nil) }
          token = []
        case .bytes(let bytes):
          token?.append(contentsOf: bytes)
          guard token?.count ?? 0 <= 256 else { return (nil, nil) }
        case .partEnd: return (token.map { String(decoding: $0, as: UTF8.self) }, nil)
        case .end: return (nil, nil)
        }
      }
      return nil
    } catch { throw Fault.malformedForm }
  }
}
