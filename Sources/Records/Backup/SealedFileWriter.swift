internal import SMCrypto
internal import Foundation

/// Writes a file of a backup: ten bytes of heading, the salt, then pieces, each with a mark (is it the last) and its length.
///
/// Blocks: only on a lane. What was not published goes when the writer does.
final class SealedFileWriter {
  static let heading = Array("duixian-b1".utf8)
  static let saltSize = 16
  static let pieceSize = 1 << 20

  private let temporary: String
  private let file: BlobFile
  private let stream: SealedStream
  private var piece: [UInt8] = []
  private var number = 0
  private(set) var written: Int64 = 0
  private var isPublished = false

  /// - Parameter name: what the file is; needed to read it.
  init(temporary: String, key: BackupKey, name: String) throws {
    self.temporary = temporary
    let salt = try SecureRandom.bytes(SealedFileWriter.saltSize)
    stream = try SealedStream(key: key.key, name: "\(name)/\(Hex.text(of: salt))")
    file = try BlobFile(creating: temporary)
    try put(SealedFileWriter.heading + salt)
  }

  deinit { if !isPublished { unlink(temporary) } }

  func append(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      if piece.count == SealedFileWriter.pieceSize { try seal(isLast: false) }
      let part = rest.prefix(SealedFileWriter.pieceSize - piece.count)
      piece += part
      rest = rest.dropFirst(part.count)
    }
  }

  /// The whole file is on stable storage, under its temporary name.
  func finish() throws {
    try seal(isLast: true)
    try file.synchronise()
    file.close()
  }

  /// The file gets its name, durably.
  func publish(at path: String) throws {
    guard rename(temporary, path) == 0 else { throw BlobFault.current("rename") }
    isPublished = true
    try BlobFile.synchroniseDirectory(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  /// How long the file of so many plain bytes is.
  static func length(of size: Int64) -> Int64 {
    let pieces = max(1, (size + Int64(pieceSize) - 1) / Int64(pieceSize))
    return Int64(heading.count + saltSize) + size + pieces * Int64(5 + SealedStream.overhead)
  }

  private func seal(isLast: Bool) throws {
    let box = try stream.seal(piece, number: number, isLast: isLast)
    try put([isLast ? 1 : 0] + UInt32(box.count).bytes + box)
    number += 1
    piece.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws {
    try file.write(bytes)
    written += Int64(bytes.count)
  }
}

extension FixedWidthInteger {
  /// The first is the most significant.
  var bytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }

  init(bytes: some Collection<UInt8>) { self = bytes.reduce(0) { $0 << 8 | Self(truncatingIfNeeded: $1) } }
}
