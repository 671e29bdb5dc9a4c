/// A tile's address below `tile/`: `0/x001/x234/067`, or `…/067.p/8` while only 8 of its hashes exist.
package struct TilePath: Hashable, Sendable {
  package let tile: Tile
  /// Hashes wanted, 1…256.
  package let width: Int

  package init(_ tile: Tile, width: Int) {
    self.tile = tile
    self.width = width
  }

  package var text: String {
    var groups = [TilePath.group(tile.index % 1000)]
    var rest = tile.index / 1000
    while rest > 0 {
      groups.insert("x" + TilePath.group(rest % 1000), at: 0)
      rest /= 1000
    }
    let address = "\(tile.level)/" + groups.joined(separator: "/")
    return width == Tile.width ? address : address + ".p/\(width)"
  }

  /// - Returns: `nil` for anything that ``text`` would not have written.
  package init?(_ text: String) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false)
    var width = Tile.width
    if parts.count >= 2, parts[parts.count - 2].hasSuffix(".p") {
      guard let stated = Int(parts.removeLast()), stated > 0, stated < Tile.width else { return nil }
      width = stated
      parts[parts.count - 1] = parts[parts.count - 1].dropLast(2)
    }
    guard parts.count >= 2, parts.count <= 6, let level = Int(parts[0]), level >= 0, level < 7 else { return nil }
    var index = 0
    for group in parts.dropFirst() {
      let digits = group.drop { $0 == "x" }
      guard digits.utf8.count == 3, let number = Int(digits), number >= 0 else { return nil }
      index = index * 1000 + number
    }
    self.init(Tile(level: level, index: index), width: width)
    guard self.text == text else { return nil }
  }

  private static func group(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
