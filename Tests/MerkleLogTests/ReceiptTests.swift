import Foundation
import SMCrypto
import Standards
import Testing

@testable import MerkleLog

@Suite struct ReceiptTests {
  private let events: [LoggedEvent]
  private let receipt: Receipt
  private let signer: LogSigner
  private let keys: KeyChain

  init() throws {
    events = (1...9).map {
      LoggedEvent(
        sequence: $0, stream: "case:a", version: $0, kind: "saved", milliseconds: Int64($0), actor: "p", role: "",
        body: #"{"名":\#($0)}"#, salt: "00112233445566778899aabbccddee0\($0)")
    }
    signer = try LogSigner.generated(name: "office.example/1")
    var keys = KeyChain()
    try keys.add(signer, from: 0, signedBy: nil)
    self.keys = keys
    receipt = try ReceiptTests.receipt(events, [3, 7], by: signer, keys)
  }

  static func receipt(
    _ events: [LoggedEvent], _ wanted: [Int], by signer: LogSigner, _ keys: KeyChain
  ) throws -> Receipt {
    let leaves = events.map(\.leaf)
    var checkpoint = Checkpoint(
      origin: signer.log.name, size: events.count, root: Digests.root(leaves), moment: Instant(milliseconds: 1),
      after: -1)
    try checkpoint.sign(with: signer)
    let proofs = wanted.map { sequence in
      EventProof(
        sequence: sequence, leaf: leaves[sequence - 1],
        path: Digests.proof(.inclusion(of: sequence - 1, in: events.count), leaves), event: events[sequence - 1])
    }
    return Receipt(proofs: proofs, checkpoint: checkpoint, keys: keys.statements)
  }

  private func encoded(_ receipt: Receipt) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(receipt)
  }

  @Test func `a receipt holds, also under the key that was published`() {
    #expect(ReceiptCheck(receipt).verdict == .holds)
    #expect(ReceiptCheck(receipt, trusting: signer.log.fingerprint).verdict == .holds)
    #expect(ReceiptCheck(receipt, trusting: String(repeating: "0", count: 32)).verdict == .broken)
  }

  @Test func `no bit of a receipt can be turned unnoticed`() throws {
    let bytes = try encoded(receipt)
    var refused = 0
    for offset in bytes.indices {
      var changed = bytes
      changed[offset] ^= UInt8(1 << (offset % 8))
      guard let read = try? JSONDecoder().decode(Receipt.self, from: changed) else { continue }
      // White space between members is not part of what is said.
      if read == receipt { continue }
      #expect(ReceiptCheck(read).verdict != .holds, "byte \(offset)")
      refused += 1
    }
    #expect(refused > 500)
  }

  @Test func `an event that was erased is said to be, and the rest holds`() throws {
    let erased = Receipt(
      proofs: receipt.proofs.map { proof in
        EventProof(
          sequence: proof.sequence, leaf: Digest(hex: proof.leaf) ?? TreeHash.empty,
          path: proof.path.compactMap { Digest(hex: $0) }, event: proof.sequence == 3 ? nil : proof.event)
      }, checkpoint: try #require(Checkpoint(receipt.checkpoint)), keys: receipt.keys)
    let check = ReceiptCheck(erased)
    #expect(check.verdict == .holds)
    #expect(check.erased == [3])
  }

  @Test func `a witness takes growth and refuses forks, shrinking and other keys`() async throws {
    func state(_ events: [LoggedEvent], _ signer: LogSigner, _ keys: KeyChain) throws -> WitnessState {
      let receipt = try ReceiptTests.receipt(events, [1], by: signer, keys)
      return WitnessState(checkpoint: receipt.checkpoint, keys: receipt.keys)
    }
    func finding(_ known: WitnessState?, _ seen: WitnessState, _ events: [LoggedEvent]) async throws -> Witness.Finding
    {
      let leaves = events.map(\.leaf)
      return try await Witness(known: known).look(at: seen) { plan, _ in Digests.proof(plan, leaves) }
    }
    let (small, large) = (try state(Array(events.prefix(4)), signer, keys), try state(events, signer, keys))
    #expect(try await finding(nil, small, events) == .consistent(small, size: 4))
    #expect(try await finding(small, large, events) == .consistent(large, size: 9))
    #expect(try await finding(large, large, events) == .consistent(large, size: 9))

    var forked = events
    forked.swapAt(0, 1)
    let usurper = try LogSigner.generated(name: "office.example/1")
    var usurped = KeyChain()
    try usurped.add(usurper, from: 0, signedBy: nil)
    guard case .evidence(let fork) = try await finding(small, try state(forked, signer, keys), forked),
      case .evidence(let shrunk) = try await finding(large, small, events),
      case .evidence(let replaced) = try await finding(
        small, try state(events, usurper, usurped), events),
      case .evidence(let unsigned) = try await finding(
        small, WitnessState(checkpoint: large.checkpoint.replacing("time 1", with: "time 2"), keys: large.keys), events)
    else {
      Issue.record("the witness took what it must refuse")
      return
    }
    #expect([fork.kind, shrunk.kind, replaced.kind, unsigned.kind] == [.forked, .shrunk, .keysReplaced, .unsigned])
  }

  @Test func `papers one after another are told apart`() throws {
    let notes = receipt.keys + [receipt.checkpoint, receipt.checkpoint]
    #expect(NoteList.notes(in: NoteList.text(notes)) == notes)
    #expect(NoteList.notes(in: "") == [])
  }
}
