internal import Casework
internal import SMCrypto

/// A transaction that can seal and open.
final class VaultTransaction: Transaction {
  private let inner: any Transaction
  let ring: KeyRing

  init(_ inner: any Transaction, _ vault: Vault) {
    self.inner = inner
    ring = KeyRing(vault, inner)
  }

  func rows(_ query: Query) throws -> [ResultRow] { try inner.rows(query) }
  func run(_ query: Query) throws -> Int { try inner.run(query) }
  func forEachRow(_ query: Query, _ body: (ResultRow) throws -> Void) throws { try inner.forEachRow(query, body) }

  func savepoint<T>(_ body: () throws -> T) throws -> T {
    do { return try inner.savepoint(body) } catch {
      ring.forget()
      throw error
    }
  }
}

extension Transaction {
  var ring: KeyRing {
    get throws {
      guard let transaction = self as? VaultTransaction else { throw VaultFault.noVault }
      return transaction.ring
    }
  }

  /// Encrypts a value under its subject's key; an empty text, and what stands for an erased one, stay as they are.
  /// - Parameter place: where it is stored; it opens nowhere else.
  func seal(_ text: String, of subject: @autoclosure () throws -> SealedSubject, at place: String) throws -> String {
    guard !text.isEmpty, !text.contains(String.erasedOnRequest) else { return text.isEmpty ? text : .erasedOnRequest }
    let key = try ring.key(for: try subject())
    return SealedText(key: key.id, box: try SealedBox.seal(Array(text.utf8), with: key.key, context: place)).text
  }

  /// - Returns: the value; ``Swift/String/erasedOnRequest`` when its key was erased; a text that is not sealed as it is.
  /// - Throws: ``VaultFault/altered(_:)``.
  func open(_ text: String, at place: String) throws -> String {
    guard let sealed = SealedText(text) else { return text }
    switch try ring.key(sealed.key) {
    case .unknown: return text
    case .erased: return .erasedOnRequest
    case .key(let key):
      guard let plain = try? SealedBox.open(sealed.box, with: key, context: place) else {
        throw VaultFault.altered(place)
      }
      return String(decoding: plain, as: UTF8.self)
    }
  }

  /// What a word is found by without being there: HMAC-SM3 under a key of its own, the same in every row of a place.
  func keyedHash(_ text: String, of place: String) throws -> String {
    guard let key = try ring.existing(.index) else { throw VaultFault.noVault }
    let words = [place, text].map { "\($0.utf8.count):\($0)" }.joined()
    return KeyedHash.code(.sm3, key: key.key, message: Array(words.utf8)).hex
  }
}
