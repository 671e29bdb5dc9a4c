/// Print that runs into an edge of the picture: a part of the page is missing.
enum CutEdges {
  private static let letterDarkness = 75

  /// Letters of several lines must touch; a rule, a shadow of the lid or one stray mark is no sign.
  static func isCut(_ page: WorkingPage, apartFrom seals: [SealMark]) -> Bool {
    let boxes = seals.map { seal in
      (
        left: Int(seal.box.x * Double(page.width)) - 3, top: Int(seal.box.y * Double(page.height)) - 3,
        right: Int(seal.box.right * Double(page.width)) + 3, bottom: Int(seal.box.bottom * Double(page.height)) + 3
      )
    }
    func counts(_ x: Int, _ y: Int) -> Bool {
      boxes.allSatisfy { x < $0.left || x > $0.right || y < $0.top || y > $0.bottom }
    }
    let unit = page.pixelsPerMillimetre
    let sides = [
      touching(page, length: page.height, unit: unit, where: counts) { along, depth in (depth, along) },
      touching(page, length: page.height, unit: unit, where: counts) { along, depth in (page.width - 1 - depth, along)
      },
    ]
    let ends = [
      touching(page, length: page.width, unit: unit, where: counts) { along, depth in (along, depth) },
      touching(page, length: page.width, unit: unit, where: counts) { along, depth in (along, page.height - 1 - depth)
      },
    ]
    return sides.contains { $0 >= 4 } || ends.contains { $0 >= 8 }
  }

  /// How many letter-sized stretches of ink touch the edge.
  private static func touching(
    _ page: WorkingPage, length: Int, unit: Double, where counts: (Int, Int) -> Bool,
    place: (Int, Int) -> (Int, Int)
  ) -> Int {
    let depth = max(2, Int((0.5 * unit).rounded()))
    let inner = Int(6 * unit)
    var (count, run, inked, bare) = (0, 0, 0, 0)
    for along in 0..<length {
      // Near the desk the sheet's own edge is in the picture, and what touches is its shadow.
      let isSheet = [0, inner].allSatisfy { step in
        [along - inner, along, along + inner].allSatisfy { at in
          let (x, y) = place(max(0, min(length - 1, at)), step)
          return page.mask.isPaper(x, y)
        }
      }
      if !isSheet { bare += 1 }
      // Inked right at the edge, not merely near it.
      let touches =
        isSheet
        && (0..<depth).allSatisfy { step in
          let (x, y) = place(along, step)
          return page.dark.strength(x, y) >= letterDarkness && counts(x, y)
        }
      if touches {
        run += 1
        inked += 1
      }
      if !touches || along == length - 1 {
        if run > 0, Double(run) < 4.5 * unit { count += 1 }
        run = 0
      }
    }
    // A dark rim inks a large part of the edge.
    return inked * 4 > length || bare * 2 > length ? 0 : count
  }
}
