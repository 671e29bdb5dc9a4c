internal import Foundation

/// Finding a short sequence of bytes in a long one: `memchr` for its first byte, `memcmp` for the rest.
enum ByteSearch {
  static func first(_ needle: [UInt8], in hay: [UInt8], from start: Int) -> Int? {
    guard !needle.isEmpty, hay.count - start >= needle.count else { return nil }
    return hay.withUnsafeBytes { hay -> Int? in
      needle.withUnsafeBytes { needle -> Int? in
        guard let hayBase = hay.baseAddress, let needleBase = needle.baseAddress else { return nil }
        let last = hay.count - needle.count
        var index = start
        while index <= last {
          guard let hit = memchr(hayBase + index, Int32(needle[0]), last - index + 1) else { return nil }
          index = UnsafeRawPointer(hit) - hayBase
          if memcmp(hayBase + index, needleBase, needle.count) == 0 { return index }
          index += 1
        }
        return nil
      }
    }
  }
}
