/// A generic region (ITU-T T.88 §6.2): each pixel decoded in the context of those around it.
struct JBIG2Region {
  let width: Int
  let height: Int
  private(set) var pixels: [UInt8]
  /// Neighbours whose values are the context, lowest bit first.
  private let neighbours: [(x: Int, y: Int)]
  private let repetition: Int

  /// - Parameter adaptive: offsets of the neighbours that the file places itself, all before the pixel.
  init(width: Int, height: Int, template: Int, adaptive: [Int]) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 0, count: width * height)
    func row(_ y: Int, _ from: Int, _ to: Int) -> [(x: Int, y: Int)] {
      stride(from: from, through: to, by: -1).map { ($0, y) }
    }
    func placed(_ index: Int) -> [(x: Int, y: Int)] { [(adaptive[index * 2], adaptive[index * 2 + 1])] }
    switch template {
    case 0:
      neighbours =
        row(0, -1, -4) + placed(0) + row(-1, 2, -2) + placed(1) + placed(2) + row(-2, 1, -1) + placed(3)
      repetition = 0x9B25
    case 1:
      neighbours = row(0, -1, -3) + placed(0) + row(-1, 2, -2) + row(-2, 2, -1)
      repetition = 0x0795
    case 2:
      neighbours = row(0, -1, -2) + placed(0) + row(-1, 1, -2) + row(-2, 1, -1)
      repetition = 0x00E5
    default:
      neighbours = row(0, -1, -4) + placed(0) + row(-1, 1, -3)
      repetition = 0x0195
    }
  }

  /// - Parameter repeatsRows: a bit before each row says whether it changes from being the one above.
  mutating func decode(_ bytes: ArraySlice<UInt8>, repeatsRows: Bool) {
    var bits = ArithmeticBits(bytes)
    var contexts = ArithmeticBits.Contexts(count: 1 << neighbours.count)
    var isRepeated = false
    for y in 0..<height {
      if repeatsRows, bits.next(&contexts, repetition) == 1 { isRepeated.toggle() }
      if isRepeated {
        if y > 0 { for x in 0..<width { pixels[y * width + x] = pixels[(y - 1) * width + x] } }
        continue
      }
      for x in 0..<width {
        var context = 0
        for (bit, neighbour) in neighbours.enumerated() {
          let (column, line) = (x + neighbour.x, y + neighbour.y)
          if column >= 0, column < width, line >= 0 { context |= Int(pixels[line * width + column]) << bit }
        }
        pixels[y * width + x] = bits.next(&contexts, context)
      }
    }
  }
}
