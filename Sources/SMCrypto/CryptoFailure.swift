internal import CLibCrypto

/// The cryptographic library refused; never caused by the content of a document, except where a member says so.
package enum CryptoFailure: Error, Hashable, Sendable {
  /// libcrypto returned an error: the operation and the library's code.
  case library(operation: String, code: UInt)
  /// A key, nonce or scalar of the wrong length or outside its group.
  case unusableKey
  /// The sealed bytes were altered, cut, made with another key, or belong to another record.
  case notAuthentic
  /// A start-up check against a published vector failed; nothing may be signed or sealed with this library.
  case selfTest(String)

  /// Takes the newest code from this thread's error queue and empties the queue.
  static func last(_ operation: String) -> CryptoFailure {
    let code = ERR_peek_last_error()
    ERR_clear_error()
    return .library(operation: operation, code: UInt(code))
  }
}
