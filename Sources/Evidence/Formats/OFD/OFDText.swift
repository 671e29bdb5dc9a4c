/// Lays out the text of a page: every `TextCode` becomes pieces whose characters follow each other without a jump.
struct OFDText {
  /// Characters that stand side by side (or below each other), in millimetres of the page.
  struct Piece {
    /// ID of the text object.
    let object: String
    var text: String
    /// Upright rectangle around the characters.
    var box: OFDBox
    /// Height of a character.
    let size: Double
    let isVertical: Bool
  }

  private(set) var pieces: [Piece] = []
  private let pieceLimit: Int
  private(set) var objectsLeft: Int

  /// - Parameters:
  ///   - pieceLimit: pieces past it are left out.
  ///   - objectLimit: page objects looked at.
  init(_ page: OFDPage, pieceLimit: Int = 20_000, objectLimit: Int = 200_000) {
    self.pieceLimit = pieceLimit
    objectsLeft = objectLimit
    for layer in page.layers {
      for content in layer.node.children(named: "Content") { read(content, x: 0, y: 0) }
    }
    for annotation in page.annotations where annotation.isVisible {
      read(annotation.appearance, x: annotation.box.x, y: annotation.box.y)
    }
  }

  private mutating func read(_ block: XMLNode, x: Double, y: Double) {
    for child in block.children {
      objectsLeft -= 1
      guard pieces.count < pieceLimit, objectsLeft > 0 else { return }
      switch child.name {
      case "TextObject": readText(child, x: x, y: y)
      case "Layer", "PageBlock": read(child, x: x, y: y)
      default: continue
      }
    }
  }

  private mutating func readText(_ object: XMLNode, x: Double, y: Double) {
    guard object["Visible"] != "false", object["Alpha"] != "0", let box = OFDBox(object["Boundary"]) else { return }
    let size = object["Size"].flatMap(OFDNumbers.number) ?? 3.175
    guard size > 0, size < 500 else { return }
    let matrix = OFDMatrix(object["CTM"])
    let scale = object["HScale"].flatMap(OFDNumbers.number) ?? 1
    var pen = (x: 0.0, y: 0.0)
    for code in object.children where code.name == "TextCode" {
      pen = (code["X"].flatMap(OFDNumbers.number) ?? pen.x, code["Y"].flatMap(OFDNumbers.number) ?? pen.y)
      var run = Run(object: object["ID"] ?? "", size: size, scale: scale > 0 && scale < 100 ? scale : 1)
      run.lay(code, from: pen)
      for stretch in run.stretches where pieces.count < pieceLimit {
        pieces.append(stretch.piece(run, matrix, left: x + box.x, top: y + box.y))
      }
    }
  }
}

/// One `TextCode` cut where its pen jumps; in the object's own units.
private struct Run {
  struct Stretch {
    var text = String.UnicodeScalarView()
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var isVertical = false
  }

  let object: String
  let size: Double
  let scale: Double
  private(set) var stretches: [Stretch] = []

  init(object: String, size: Double, scale: Double) {
    self.object = object
    self.size = size
    self.scale = scale
  }

  mutating func lay(_ code: XMLNode, from start: (x: Double, y: Double)) {
    let scalars = Array(code.text.unicodeScalars.lazy.filter { $0.value >= 0x20 }.prefix(5000))
    let across = code["DeltaX"].map { OFDNumbers.offsets($0, limit: scalars.count) } ?? []
    let down = code["DeltaY"].map { OFDNumbers.offsets($0, limit: scalars.count) } ?? []
    var (x, y) = start
    var current = Stretch(left: x, right: x, top: y, bottom: y)
    for (index, scalar) in scalars.enumerated() {
      let natural = size * scale * (Self.isWide(scalar) ? 1 : 0.5)
      let hasStep = index < across.count || index < down.count
      let dx = index < across.count ? across[index] : hasStep ? 0 : natural
      let dy = index < down.count ? down[index] : 0
      let goesAcross = abs(dy) <= size * 0.3 && dx >= 0 && dx <= natural + size * 1.5
      let width = goesAcross && dx > size * 0.2 && dx < natural * 1.6 ? dx : natural
      if current.text.isEmpty {
        current = Stretch(left: x, right: x, top: y - size * 0.86, bottom: y + size * 0.14)
      }
      current.text.append(scalar)
      current.left = min(current.left, x)
      current.right = max(current.right, x + width)
      current.top = min(current.top, y - size * 0.86)
      current.bottom = max(current.bottom, y + size * 0.14)
      x += dx
      y += dy
      guard index + 1 < scalars.count else { break }
      let goesDown = abs(dx) <= size * 0.3 && dy > size * 0.3 && dy <= size * 2.5
      let isFirst = current.text.count == 1
      if goesDown, isFirst || current.isVertical {
        current.isVertical = true
      } else if !goesAcross || current.isVertical {
        stretches.append(current)
        current.text = String.UnicodeScalarView()
      }
    }
    if !current.text.isEmpty { stretches.append(current) }
  }

  static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x1100 && !(0xff61...0xffdc ~= scalar.value) }
}

extension Run.Stretch {
  fileprivate func piece(_ run: Run, _ matrix: OFDMatrix, left x: Double, top y: Double) -> OFDText.Piece {
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom)].map { matrix.apply($0.0, $0.1) }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    let (minX, maxX) = (xs.min() ?? 0, xs.max() ?? 0)
    let (minY, maxY) = (ys.min() ?? 0, ys.max() ?? 0)
    let turns = abs(matrix.b) > abs(matrix.a)
    return OFDText.Piece(
      object: run.object, text: String(text),
      box: OFDBox(x: x + minX, y: y + minY, width: maxX - minX, height: maxY - minY),
      size: run.size * (matrix.c * matrix.c + matrix.d * matrix.d).squareRoot(), isVertical: isVertical != turns)
  }
}
