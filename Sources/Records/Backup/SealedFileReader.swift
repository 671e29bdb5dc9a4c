internal import SMCrypto
internal import Foundation

/// Reads a file of a backup, piece by piece; nothing is handed out that was not found authentic. Blocks: only on a lane.
final class SealedFileReader {
  private let path: String
  private let file: BlobFile
  private let stream: SealedStream
  private var offset: Int64
  private var number = 0
  private var isOver = false
  private var piece: ArraySlice<UInt8> = []

  /// - Throws: ``BackupFault/missing(_:)``, ``BackupFault/damaged(_:)``.
  init(path: String, key: BackupKey, name: String) throws {
    self.path = path
    do { file = try BlobFile(reading: path, hash: path) } catch BlobFault.missing { throw BackupFault.missing(path) }
    let heading = SealedFileWriter.heading
    let first = try file.read(at: 0, count: heading.count + SealedFileWriter.saltSize)
    guard first.count == heading.count + SealedFileWriter.saltSize, first.starts(with: heading) else {
      throw BackupFault.damaged(path)
    }
    let salt = Array(first.dropFirst(heading.count))
    stream = try SealedStream(key: key.key, name: "\(name)/\(Hex.text(of: salt))")
    offset = Int64(first.count)
  }

  /// - Returns: `nil` after the last piece.
  /// - Throws: ``BackupFault/damaged(_:)`` for what is altered, cut off, doubled, reordered or continued.
  func nextPiece() throws -> [UInt8]? {
    guard !isOver else { return nil }
    let mark = try file.read(at: offset, count: 5)
    guard mark.count == 5, mark[0] < 2 else { throw BackupFault.damaged(path) }
    let length = Int(UInt32(bytes: mark.dropFirst()))
    guard length <= SealedFileWriter.pieceSize + SealedStream.overhead else { throw BackupFault.damaged(path) }
    let box = try file.read(at: offset + 5, count: length)
    guard let opened = try? stream.open(box, number: number, isLast: mark[0] == 1) else {
      throw BackupFault.damaged(path)
    }
    offset += Int64(5 + length)
    number += 1
    isOver = mark[0] == 1
    guard !isOver || offset == file.size else { throw BackupFault.damaged(path) }
    return opened
  }

  /// Exactly so many bytes, over the borders of pieces.
  func read(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      if piece.isEmpty {
        guard let next = try nextPiece() else { throw BackupFault.damaged(path) }
        piece = next[...]
      }
      let part = piece.prefix(count - bytes.count)
      bytes += part
      piece = piece.dropFirst(part.count)
    }
    return bytes
  }

  /// Whether everything was read to the last byte.
  var isAtEnd: Bool { isOver && piece.isEmpty }
}
