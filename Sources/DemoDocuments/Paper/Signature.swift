/// A scrawl that stands for a handwritten name: the same name always gives the same strokes.
struct Signature {
  let name: String

  func draw(on page: inout PageCanvas, x: Double, y: Double) {
    var chance = Chance(seed: name.unicodeScalars.reduce(17) { $0 &* 31 &+ UInt64($1.value) })
    var left = x
    page.note(signature: name, x: x, y: y, width: Double(name.count) * 22 + 4)
    for _ in name {
      // A long main stroke that loops once, then a short one across it.
      let top = (left + chance.between(0, 5), y - chance.between(18, 24))
      page.stroke(
        [
          top, (left + chance.between(10, 22), y - 30), (left - 6, y - chance.between(2, 8)),
          (left + chance.between(6, 12), y - chance.between(4, 9)), (left + 24, y - chance.between(8, 16)),
          (left + chance.between(0, 6), y - 22), (left + chance.between(14, 22), y - chance.between(-3, 3)),
        ], width: chance.between(1.1, 1.8), ink: .blue)
      let bar = chance.between(9, 17)
      page.stroke(
        [
          (left - 1, y - bar), (left + 7, y - bar - chance.between(1, 5)), (left + 12, y - bar + 2),
          (left + chance.between(16, 22), y - bar - chance.between(0, 5)),
        ], width: 1.2, ink: .blue)
      left += 22
    }
  }
}
