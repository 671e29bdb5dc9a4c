internal import Glibc

/// The characters a line reader can answer, in the order of its classes; the first class is "none".
struct ModelAlphabet: Sendable {
  let characters: [String]

  /// Reads the alphabet out of the network's own file, where it stands under the key `character`, one a line.
  init(modelAt path: String) throws(RecognitionFailure) {
    guard let file = try? FileBytes(path: path), let text = Self.characters(file) else {
      throw .engine("no alphabet in \(path)")
    }
    // The last class is a space, which the list leaves out.
    characters =
      [""] + text.split(separator: 10, omittingEmptySubsequences: true).map { String(decoding: $0, as: UTF8.self) } + [
        " "
      ]
  }

  /// Walks the fields of the outermost message (protocol buffers); the weights are stepped over, not read.
  private static func characters(_ file: FileBytes) -> ArraySlice<UInt8>? {
    var at = 0
    func number() -> Int? {
      var (value, shift) = (0, 0)
      while shift < 56, let byte = try? file.read(at: at, 1).first {
        at += 1
        value |= Int(byte & 0x7f) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    while at < file.count, let tag = number() {
      switch tag & 7 {
      case 0: guard number() != nil else { return nil }
      case 1: at += 8
      case 5: at += 4
      case 2:
        guard let length = number(), length <= file.count - at else { return nil }
        if tag >> 3 == 14, let entry = try? file.read(at: at, length), let value = value(of: "character", in: entry) {
          return value
        }
        at += length
      default: return nil
      }
    }
    return nil
  }

  /// The value of a key-value entry when its key is `key`.
  private static func value(of key: String, in entry: [UInt8]) -> ArraySlice<UInt8>? {
    var (at, parts) = (0, [Int: ArraySlice<UInt8>]())
    while at < entry.count {
      let field = Int(entry[at]) >> 3
      at += 1
      var (length, shift) = (0, 0)
      while at < entry.count, shift < 35 {
        length |= Int(entry[at] & 0x7f) << shift
        shift += 7
        at += 1
        if entry[at - 1] < 0x80 { break }
      }
      guard length <= entry.count - at else { return nil }
      parts[field] = entry[at..<at + length]
      at += length
    }
    guard let name = parts[1], let value = parts[2], String(decoding: name, as: UTF8.self) == key else { return nil }
    return value
  }
}
