internal import CCairo

/// Draws one text object: each character at the place that the object's offsets give it.
struct OFDTextPainting {
  private let node: XMLNode
  private let style: OFDStyle
  private let drawing: OFDDrawing
  private let face: OFDFace?
  private let size: Double
  private let scale: Double
  /// Degrees clockwise that each character is turned, and the direction in which they follow each other.
  private let turned: Double
  private let reads: Double

  private static let characterLimit = 20_000

  init(_ node: XMLNode, _ style: OFDStyle, _ resources: OFDResources, _ drawing: OFDDrawing) {
    self.node = node
    self.style = style
    self.drawing = drawing
    let weight = style.number("Weight") ?? 400
    face = drawing.faces.face(
      node["Font"].flatMap { resources.fonts[$0] }, isBold: weight >= 600,
      isItalic: style.flag("Italic", otherwise: false))
    let stated = node["Size"].flatMap { Double($0) } ?? 0
    size = stated.isFinite ? min(max(stated, 0), 2000) : 0
    let stretch = style.number("HScale") ?? 1
    scale = stretch > 0.01 && stretch < 100 ? stretch : 1
    turned = style.number("CharDirection") ?? 0
    reads = style.number("ReadDirection") ?? 0
  }

  func draw() {
    guard size > 0, let face else { return }
    let isFilled = style.flag("Fill", otherwise: true)
    let isStroked = style.flag("Stroke", otherwise: false)
    guard isFilled || isStroked else { return }
    let glyphs = OFDGlyphTransforms(node)
    var (x, y) = (0.0, 0.0)
    var index = 0
    for code in node.children(named: "TextCode").prefix(2000) {
      x = code["X"].flatMap { Double($0) }.map { $0.isFinite ? $0 : 0 } ?? x
      y = code["Y"].flatMap { Double($0) }.map { $0.isFinite ? $0 : 0 } ?? y
      let scalars = Array(OFDTextPainting.shown(code.text).unicodeScalars.prefix(OFDTextPainting.characterLimit))
      let across = code["DeltaX"].map { OFDNumbers.offsets($0, limit: scalars.count) }
      let down = code["DeltaY"].map { OFDNumbers.offsets($0, limit: scalars.count) }
      var (left, top) = (x, y)
      for (position, scalar) in scalars.enumerated() {
        let glyph = face.isEmbedded ? glyphs.glyph(at: index) : nil
        let room = across.flatMap { $0.indices.contains(position) ? $0[position] : nil }
        let advance = put(scalar, glyph, at: (left, top), room, face, isFilled, isStroked)
        index += 1
        if across == nil, down == nil {
          switch reads {
          case 90: top += advance
          case 180: left -= advance
          case 270: top -= advance
          default: left += advance
          }
        } else {
          left += across.map { $0.indices.contains(position) ? $0[position] : $0.last ?? 0 } ?? 0
          top += down.map { $0.indices.contains(position) ? $0[position] : $0.last ?? 0 } ?? 0
        }
      }
    }
  }

  /// Line breaks between the tags are no characters of the text.
  private static func shown(_ text: String) -> String { text.filter { !$0.isNewline && $0 != "\t" } }

  /// - Parameter room: up to the next character, where the file says so.
  /// - Returns: the character's own width in millimetres.
  private func put(
    _ scalar: Unicode.Scalar, _ glyph: UInt?, at place: (x: Double, y: Double), _ room: Double?, _ wanted: OFDFace,
    _ isFilled: Bool, _ isStroked: Bool
  ) -> Double {
    var face = wanted
    var index = glyph ?? face.glyph(scalar)
    if index == 0, let other = drawing.faces.fallback(), other.glyph(scalar) != 0 {
      face = other
      index = other.glyph(scalar)
    }
    let context = drawing.canvas.context
    cairo_set_font_face(context, face.font)
    var matrix = cairo_matrix_t()
    cairo_matrix_init_rotate(&matrix, turned * .pi / 180)
    cairo_matrix_scale(&matrix, size * scale, size)
    cairo_set_font_matrix(context, &matrix)
    var shape = cairo_glyph_t(index: index, x: place.x, y: place.y)
    var extents = cairo_text_extents_t()
    cairo_glyph_extents(context, &shape, 1, &extents)
    // The letters of a font that stands in may be wider than those the page was laid out with.
    if !face.isEmbedded, turned == 0, let room, room > 0, extents.x_advance > room * 1.05 {
      cairo_matrix_init_scale(&matrix, size * scale * max(0.4, room / extents.x_advance), size)
      cairo_set_font_matrix(context, &matrix)
    }
    if !scalar.properties.isWhitespace {
      let colour = style.colour("FillColor") ?? .black
      if isStroked {
        cairo_new_path(context)
        cairo_glyph_path(context, &shape, 1)
        if isFilled {
          colour.set(on: context, alpha: style.alpha)
          cairo_fill_preserve(context)
        }
        style.setLine(on: context)
        (style.colour("StrokeColor") ?? .black).set(on: context, alpha: style.alpha)
        cairo_stroke(context)
      } else {
        colour.set(on: context, alpha: style.alpha)
        cairo_show_glyphs(context, &shape, 1)
      }
    }
    return reads == 90 || reads == 270 ? size : extents.x_advance
  }
}

/// Glyph numbers that a text object gives for stretches of its characters, one for one.
struct OFDGlyphTransforms {
  private var glyphs: [Int: UInt] = [:]

  init(_ node: XMLNode) {
    for transform in node.children(named: "CGTransform").prefix(2000) {
      guard let start = transform["CodePosition"].flatMap({ Int($0) }), (0..<1_000_000).contains(start),
        let numbers = transform.child("Glyphs")?.text.split(whereSeparator: \.isWhitespace).prefix(20_000),
        numbers.count == (transform["CodeCount"].flatMap { Int($0) } ?? 1)
      else { continue }
      for (offset, number) in numbers.enumerated() { glyphs[start + offset] = UInt(number).map { min($0, 65_535) } }
    }
  }

  func glyph(at position: Int) -> UInt? { glyphs[position] }
}
