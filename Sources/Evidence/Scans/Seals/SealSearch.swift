/// Seal impressions on a page: red ones, then what has a seal's form without red.
enum SealSearch {
  static func seals(on page: WorkingPage) -> [SealMark] {
    let unit = page.pixelsPerMillimetre
    guard unit > 1.2 else { return [] }
    var marks: [SealMark] = []
    if page.red.share > 0.0001 {
      let rings = RingSearch(unit: unit, mask: page.mask, rules: .red)
        .rings(in: page.red, aspects: RingSearch.aspects, perAspect: 12)
      marks += rings.map { mark($0, .red, on: page) }
      marks += squares(on: page, apartFrom: rings.map(\.fit.shape))
    }
    for (plane, rules, aspects) in [
      (page.coloured, RingRules.coloured, [1.0, 0.7]), (page.dark, RingRules.dark, [1.0, 0.7]),
    ] where plane.share > 0.0003 {
      let rings = RingSearch(unit: unit, mask: page.mask, rules: rules)
        .rings(in: plane, aspects: aspects, perAspect: 12)
      for ring in rings {
        let found = mark(ring, .notRed, on: page)
        if marks.allSatisfy({ $0.box.overlap(found.box) < 0.3 * found.box.width * found.box.height }) {
          marks.append(found)
        }
      }
    }
    for square in otherSquares(on: page) {
      let found = mark(square, .notRed, on: page)
      if marks.allSatisfy({ $0.box.overlap(found.box) < 0.3 * found.box.width * found.box.height }) {
        marks.append(found)
      }
    }
    return marks
  }

  private static func squares(on page: WorkingPage, apartFrom rings: [RingShape]) -> [SealMark] {
    SquareSearch(unit: page.pixelsPerMillimetre, mask: page.mask).squares(in: page.red)
      .filter { square in rings.allSatisfy { $0.relativeDistance(square.x, square.y) > 0.8 } }
      .map { mark($0, .red, on: page) }
  }

  /// In blue or purple; and on a page without colour in grey, as red copies: paler than print, which boxes of forms are
  /// drawn in. Never sure: much else is square.
  private static func otherSquares(on page: WorkingPage) -> [SquareSearch.Found] {
    let search = SquareSearch(unit: page.pixelsPerMillimetre, mask: page.mask)
    var found: [SquareSearch.Found] = []
    if page.coloured.share > 0.0003 { found += search.squares(in: page.coloured) }
    if page.dark.share > 0.0003, ColourJudgement.colour(of: page) == .grey {
      found += search.squares(in: page.dark.pale(below: 175), measuredIn: page.dark)
    }
    return found.filter { $0.coverage >= 0.85 && $0.fill >= 0.12 }.map {
      var square = $0
      square.confidence = 0.6
      return square
    }
  }

  private static func mark(_ square: SquareSearch.Found, _ ink: SealMark.Ink, on page: WorkingPage) -> SealMark {
    SealMark(
      box: page.box(
        left: square.x - square.reach, top: square.y - square.reach, right: square.x + square.reach,
        bottom: square.y + square.reach), shape: .square, ink: ink,
      size: (square.side / page.pixelsPerMillimetre * 10).rounded() / 10,
      confidence: (square.confidence * 100).rounded() / 100)
  }

  /// Bounds of what lies on the paper of it.
  private static func box(of shape: RingShape, on page: WorkingPage) -> PageBox {
    let points = (0..<72).map { step in
      let angle = Double(step) * .pi / 36
      return shape.point(at: angle, distance: shape.radius(at: angle))
    }
    .filter { page.mask.isPaper(Int($0.x), Int($0.y)) }
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    return page.box(left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0)
  }

  private static func mark(_ ring: RingSearch.Found, _ ink: SealMark.Ink, on page: WorkingPage) -> SealMark {
    let shape = ring.fit.shape
    let (wide, high) = (shape.halfWidth, shape.halfHeight)
    let isRound = (0.8...1.25).contains(high / wide)
    var mark = SealMark(
      box: box(of: shape, on: page),
      shape: isRound ? .round : .oval, ink: ink,
      size: (2 * max(wide, high) / page.pixelsPerMillimetre * 10).rounded() / 10,
      confidence: (ring.confidence * 100).rounded() / 100)
    mark.isStraddling = ring.fit.visible < 0.94
    mark.isInvoiceMark = !mark.isStraddling && isAtHeadOfInvoice(mark, aspect: high / wide)
    return mark
  }

  /// The tax office prints its mark at the middle of an invoice's head: an oval 30 mm wide and 20 high, some round.
  private static func isAtHeadOfInvoice(_ mark: SealMark, aspect: Double) -> Bool {
    let middle = mark.box.middle
    let isTaxForm = (0.55...0.8).contains(aspect) ? mark.size < 44 : mark.size < 29
    return isTaxForm && abs(middle.x - 0.5) < 0.14 && middle.y < 0.24
  }
}
