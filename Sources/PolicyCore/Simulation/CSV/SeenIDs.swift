/// Remembers which applications a table has had, 8 bytes each, so that one whose rows lie apart is noticed.
///
/// Beyond ``most`` nothing more is remembered: the reader's memory stays bounded.
struct SeenIDs {
  static let most = 4 << 20

  private var table: [UInt64] = Array(repeating: 0, count: 1024)
  private var count = 0

  /// - Returns: `false` when the id was there before. Two ids of one hash among four million: about one in two million.
  mutating func insert(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count < SeenIDs.most else { return true }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 32
    hash = hash &* 0xd6e8_feb8_6659_fd93
    hash ^= hash >> 32
    guard place(max(hash, 1)) else { return false }
    count += 1
    if count * 2 > table.count { grow() }
    return true
  }

  private mutating func place(_ hash: UInt64) -> Bool {
    let mask = table.count - 1
    var at = Int(truncatingIfNeeded: hash) & mask
    while table[at] != 0 {
      if table[at] == hash { return false }
      at = (at + 1) & mask
    }
    table[at] = hash
    return true
  }

  private mutating func grow() {
    let old = table
    table = Array(repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { _ = place(hash) }
  }
}
