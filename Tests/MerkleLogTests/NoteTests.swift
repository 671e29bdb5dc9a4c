import SMCrypto
import Standards
import Testing

@testable import MerkleLog

@Suite struct NoteTests {
  private let signer: LogSigner
  private let successor: LogSigner

  init() throws {
    signer = try #require(LogSigner(name: "office.example/1", key: .generated()))
    successor = try #require(LogSigner(name: "office.example/1", key: .generated()))
  }

  private func checkpoint(_ size: Int, by signer: LogSigner) throws -> Checkpoint {
    var checkpoint = Checkpoint(
      origin: "office.example/1", size: size, root: SM3.digest(of: "root \(size)"), moment: Instant(milliseconds: 5),
      after: -1)
    try checkpoint.sign(with: signer)
    return checkpoint
  }

  @Test func `a checkpoint is read back as it was written, and its signature holds`() throws {
    let checkpoint = try checkpoint(7, by: signer)
    #expect(checkpoint.note.lines[0...1] == ["office.example/1", "7"])
    let read = try #require(Checkpoint(checkpoint.text))
    #expect(read == checkpoint)
    #expect(read.note.isSigned(by: signer.log))
    #expect(!read.note.isSigned(by: successor.log))
  }

  @Test func `no changed byte of a checkpoint keeps its signature`() throws {
    let text = try checkpoint(7, by: signer).text
    for position in text.utf8.indices {
      var bytes = Array(text.utf8)
      let offset = text.utf8.distance(from: text.utf8.startIndex, to: position)
      bytes[offset] ^= 1
      guard let changed = String(validating: bytes, as: UTF8.self), let read = Checkpoint(changed) else { continue }
      #expect(!read.note.isSigned(by: signer.log), "byte \(offset)")
    }
  }

  @Test(arguments: [
    "", "\n", "a\n", "a\n\n", "a\n\n— b\n", "a\n\n- b AAAAAAA=\n", "a\n\n— b AAAA\n", "a\n\n— b AAAAAAA=\nx",
  ])
  func `what is no signed note is refused`(text: String) { #expect(SignedNote(text) == nil) }

  @Test func `a key is read back from its text, and its name fits a note`() throws {
    let read = try #require(LogKey(signer.log.text))
    #expect(read == signer.log)
    #expect(read.fingerprint.count == 39)
    #expect(LogKey(signer.log.text.replacing("office", with: "0ffice")) == nil)
    #expect(try LogKey(name: "two words", key: SM2PrivateKey.generated().publicKey) == nil)
  }

  @Test func `a new key is signed by the one before it and signs what comes after`() throws {
    var chain = KeyChain()
    try chain.add(signer, from: 0, signedBy: nil)
    try chain.add(successor, from: 10, signedBy: signer)
    let read = try #require(KeyChain(chain.statements))
    #expect(read == chain)
    #expect(read.newest == successor.log)
    #expect(read.vouches(for: try checkpoint(10, by: signer)))
    #expect(read.vouches(for: try checkpoint(11, by: successor)))
    #expect(!read.vouches(for: try checkpoint(11, by: signer)))
    #expect(!read.vouches(for: try checkpoint(10, by: successor)))
  }

  @Test func `a key that its predecessor did not sign is no part of the chain`() throws {
    var chain = KeyChain()
    try chain.add(signer, from: 0, signedBy: nil)
    var usurped = chain
    try usurped.add(successor, from: 10, signedBy: nil)
    #expect(KeyChain(usurped.statements) == nil)
    #expect(KeyChain([usurped.statements[1]]) == nil)
    #expect(KeyChain([]) == nil)
  }
}
