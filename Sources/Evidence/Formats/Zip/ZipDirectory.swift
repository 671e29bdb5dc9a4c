/// A zip archive's central directory, read in place: nothing is extracted, names are only labels. ``ZipArchive`` reads
/// the entries and compares them with their own headers.
struct ZipDirectory {
  struct Entry: Hashable {
    let name: String
    let flags: Int
    let method: Int
    let checksum: Int
    let packed: Int
    let unpacked: Int
    let offset: Int

    var isEncrypted: Bool { flags & 0x41 != 0 }
    var escapes: Bool {
      name.hasPrefix("/") || name.contains("\\") || name.contains("\0") || name.contains(":")
        || name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }
  }

  let entries: [Entry]

  static let entryLimit = 5_000
  static let unpackedLimit = 1 << 30
  static let ratioLimit = 100

  /// - Throws: `.damaged` when counts, offsets or lengths disagree, `.tooComplex` over the limits,
  ///   `.severalFormats` when bytes stand before the first entry or after the directory.
  init(_ file: FileBytes) throws(FileRefusal) {
    guard let end = try Self.end(of: file) else { throw FileRefusal(.damaged) }
    guard end.total <= Self.entryLimit, end.size <= 4 << 20 else { throw FileRefusal(.tooComplex) }
    guard end.offset + end.size == end.position else { throw FileRefusal(.severalFormats) }
    let table = try file.read(at: end.offset, end.size)
    var found: [Entry] = []
    var at = 0
    for _ in 0..<end.total {
      guard table.little(at, 4) == 0x0201_4b50, let nameLength = table.little(at + 28, 2),
        let extra = table.little(at + 30, 2), let comment = table.little(at + 32, 2),
        let packed = table.little(at + 20, 4), let unpacked = table.little(at + 24, 4),
        let offset = table.little(at + 42, 4), let flags = table.little(at + 8, 2),
        let method = table.little(at + 10, 2), let checksum = table.little(at + 16, 4),
        at + 46 + nameLength + extra + comment <= table.count
      else { throw FileRefusal(.damaged) }
      found.append(
        Entry(
          name: Self.name(table[(at + 46)..<(at + 46 + nameLength)]), flags: flags, method: method, checksum: checksum,
          packed: packed, unpacked: unpacked, offset: offset))
      at += 46 + nameLength + extra + comment
    }
    guard at == table.count else { throw FileRefusal(.damaged) }
    entries = found
    try checkBounds(directory: end.offset)
  }

  private func checkBounds(directory: Int) throws(FileRefusal) {
    var position = 0
    var total = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      if position == 0, entry.offset != 0 { throw FileRefusal(.severalFormats) }
      guard entry.offset >= position, entry.offset + 30 + entry.packed <= directory else { throw FileRefusal(.damaged) }
      position = entry.offset + 30 + entry.packed
      total += entry.unpacked
      guard total <= Self.unpackedLimit, entry.unpacked <= max(1 << 20, entry.packed * Self.ratioLimit)
      else { throw FileRefusal(.tooComplex) }
    }
    let names = entries.map { $0.name.lowercased() }
    guard Set(names).count == names.count, !entries.contains(where: \.escapes) else { throw FileRefusal(.damaged) }
  }

  /// UTF-8 whatever the flag says; else the Chinese code page that older packers write without saying so.
  static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self) ?? ChineseCodePage.decoded(bytes) ?? String(decoding: bytes, as: UTF8.self)
  }

  private struct End {
    let position: Int
    let total: Int
    let size: Int
    let offset: Int
  }

  /// The end record, which must reach exactly to the last byte.
  private static func end(of file: FileBytes) throws(FileRefusal) -> End? {
    let start = max(0, file.count - 65_557)
    let tail = try file.read(at: start, 65_557)
    guard tail.count >= 22 else { return nil }
    for at in (0...(tail.count - 22)).reversed() where tail[at] == 0x50 && tail.little(at, 4) == 0x0605_4b50 {
      guard let comment = tail.little(at + 20, 2), at + 22 + comment == tail.count,
        let total = tail.little(at + 10, 2), let size = tail.little(at + 12, 4), let offset = tail.little(at + 16, 4)
      else { continue }
      return End(position: start + at, total: total, size: size, offset: offset)
    }
    return nil
  }

  /// Whether a whole archive hangs at the end of a file that claims to be something else.
  static func trails(_ file: FileBytes) throws(FileRefusal) -> Bool {
    guard let end = try end(of: file) else { return false }
    if end.total == 0 { return true }
    return try file.read(at: end.position - end.size, 4).little(0, 4) == 0x0201_4b50
  }
}
