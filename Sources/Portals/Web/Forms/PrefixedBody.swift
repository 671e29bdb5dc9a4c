internal import Hummingbird
internal import NIOCore
internal import Synchronization

/// A request body of which the beginning has been read already. It can be iterated once, as the body itself.
final class PrefixedBody: AsyncSequence, Sendable {
  private let prefix: ByteBuffer
  private let rest: Mutex<RequestBody.AsyncIterator?>

  init(prefix: ByteBuffer, rest: sending RequestBody.AsyncIterator?) {
    self.prefix = prefix
    self.rest = Mutex(rest)
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    var prefix: ByteBuffer?
    var rest: RequestBody.AsyncIterator?

    mutating func next() async throws -> ByteBuffer? {
      if let prefix, prefix.readableBytes > 0 {
        self.prefix = nil
        return prefix
      }
      return try await rest?.next()
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    let taken = rest.withLock {
      (rest: inout sending RequestBody.AsyncIterator?) -> sending RequestBody.AsyncIterator? in
      let iterator = rest
      rest = nil
      return iterator
    }
    return AsyncIterator(prefix: prefix, rest: taken)
  }
}
