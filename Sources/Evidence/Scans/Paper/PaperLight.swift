/// The colour of the bare paper at each place, in tiles: uneven light and a tinted lamp are divided out by it.
struct PaperLight {
  static let tile = 32
  let columns: Int
  let rows: Int
  /// Red, green and blue of the paper, tile by tile.
  private(set) var colours: [SIMD3<Float>]

  init(_ page: Raster) {
    columns = (page.width + Self.tile - 1) / Self.tile
    rows = (page.height + Self.tile - 1) / Self.tile
    var own: [SIMD3<Float>] = []
    own.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns { own.append(Self.brightest(of: page, column: column, row: row)) }
    }
    colours = own
    // A tile covered by a picture or a block of colour takes the light of a brighter neighbour.
    colours = around(reach: 2) { near in
      near.max { $0.sum() < $1.sum() } ?? SIMD3(255, 255, 255)
    }
    colours = around(reach: 2) { near in near.reduce(SIMD3(0, 0, 0), +) / Float(near.count) }
  }

  /// Channel by channel the value that a quarter of the tile's pixels exceed.
  private static func brightest(of page: Raster, column: Int, row: Int) -> SIMD3<Float> {
    let (left, top) = (column * tile, row * tile)
    let (right, bottom) = (min(page.width, left + tile), min(page.height, top + tile))
    var counts = [Int32](repeating: 0, count: 3 * 256)
    var total: Int32 = 0
    page.pixels.withUnsafeBufferPointer { pixels in
      counts.withUnsafeMutableBufferPointer { counts in
        for y in stride(from: top, to: bottom, by: 2) {
          for x in left..<right {
            let at = (y &* page.width &+ x) &* 3
            counts[Int(pixels[at])] &+= 1
            counts[256 &+ Int(pixels[at &+ 1])] &+= 1
            counts[512 &+ Int(pixels[at &+ 2])] &+= 1
            total &+= 1
          }
        }
      }
    }
    func percentile(_ channel: Int) -> Float {
      var above: Int32 = 0
      for value in stride(from: 255, through: 1, by: -1) {
        above += counts[channel * 256 + value]
        if above * 4 >= total { return Float(value) }
      }
      return 1
    }
    return SIMD3(percentile(0), percentile(1), percentile(2))
  }

  private func around(reach: Int, _ combine: ([SIMD3<Float>]) -> SIMD3<Float>) -> [SIMD3<Float>] {
    (0..<(columns * rows)).map { index in
      let (row, column) = (index / columns, index % columns)
      var near: [SIMD3<Float>] = []
      for y in max(0, row - reach)...min(rows - 1, row + reach) {
        for x in max(0, column - reach)...min(columns - 1, column + reach) { near.append(colours[y * columns + x]) }
      }
      return combine(near)
    }
  }
}
