package import SMCrypto
package import Standards

/// What can be said of a receipt, without any network.
package struct ReceiptCheck: Hashable, Sendable {
  package enum Verdict: String, Codable, Sendable {
    case holds, broken
    /// Not a receipt at all, or of a form this program does not know.
    case unreadable
  }

  package struct Finding: Hashable, Sendable {
    package let isWell: Bool
    package let words: Phrase
  }

  package private(set) var verdict = Verdict.holds
  package private(set) var findings: [Finding] = []
  package private(set) var checkpoint: Checkpoint?
  /// The key under which all of it holds; compare its fingerprint with the one the office published.
  package private(set) var key: LogKey?
  package private(set) var erased: [Int] = []

  /// - Parameter trusted: the fingerprint of a key that must be one of the log's; `nil` takes the receipt's own word.
  package init(_ receipt: Receipt, trusting trusted: String? = nil) {
    guard receipt.format == Receipt.currentFormat, let checkpoint = Checkpoint(receipt.checkpoint),
      !receipt.proofs.isEmpty
    else {
      verdict = .unreadable
      find(
        false, "这不是兑现的回执，或版本不认识。", "This is no receipt of ours, or of a form unknown here.")
      return
    }
    self.checkpoint = checkpoint
    guard let keys = KeyChain(receipt.keys) else {
      find(false, "日志密钥的声明前后不相承。", "The statements of the log's keys do not follow from one another.")
      return
    }
    check(checkpoint, keys, trusted)
    for proof in receipt.proofs { check(proof, checkpoint) }
  }

  private mutating func check(_ checkpoint: Checkpoint, _ keys: KeyChain, _ trusted: String?) {
    if let trusted, !keys.links.contains(where: { $0.key.has(fingerprint: trusted) }) {
      find(false, "签名的不是您给定的密钥。", "The receipt is not of the log whose key you gave.")
    }
    guard keys.vouches(for: checkpoint) else {
      find(false, "检查点的签名无效。", "The checkpoint's signature does not hold.")
      return
    }
    key = keys.key(for: checkpoint.size)
    find(true, "检查点签名有效（\(checkpoint.size) 条记录）。", "The checkpoint's signature holds (\(checkpoint.size) entries).")
  }

  private mutating func check(_ proof: EventProof, _ checkpoint: Checkpoint) {
    let name = proof.sequence
    guard let leaf = Digest(hex: proof.leaf), leaf.hex == proof.leaf else {
      find(false, "第 \(name) 条：叶子不是散列。", "Entry \(name): the leaf is no hash.")
      return
    }
    let path = proof.path.compactMap { text in Digest(hex: text).flatMap { $0.hex == text ? $0 : nil } }
    guard path.count == proof.path.count,
      ProofCheck.root(leaf: leaf, at: proof.sequence - 1, in: checkpoint.size, path: path) == checkpoint.root
    else {
      find(false, "第 \(name) 条：证明通不到检查点。", "Entry \(name): the path does not lead to the checkpoint.")
      return
    }
    guard let event = proof.event else {
      erased.append(proof.sequence)
      find(true, "第 \(name) 条：在日志中；内容已依申请删除。", "Entry \(name): in the log; its content was erased on request.")
      return
    }
    guard event.sequence == proof.sequence, event.leaf == leaf else {
      find(false, "第 \(name) 条：内容与日志不符。", "Entry \(name): the content is not what was logged.")
      return
    }
    find(true, "第 \(name) 条（\(event.kind)）：内容与日志一致。", "Entry \(name) (\(event.kind)): as it was logged.")
  }

  private mutating func find(_ isWell: Bool, _ zh: String, _ en: String) {
    findings.append(Finding(isWell: isWell, words: Phrase(zh: zh, en: en)))
    if !isWell, verdict == .holds { verdict = .broken }
  }
}
