/// Tells what a material is from its title and its words.
enum KindDecision {
  /// - Returns: `.unknown` unless one kind has enough for it and clearly more than any other.
  static func kind(of paper: Paper, expecting: Set<DocumentKind>) -> DocumentKind {
    let ranked = Material.all.map { (kind: $0.kind, points: points($0, paper, expecting)) }
      .sorted { $0.points > $1.points }
    guard let best = ranked.first, best.points >= 40 else { return .unknown }
    if ranked.count > 1, ranked[1].points + 10 > best.points, ranked[1].points >= 40 {
      // Two readings are about as likely: what was asked for decides, else nobody.
      let near = ranked.filter { $0.points + 10 > best.points && $0.points >= 40 && expecting.contains($0.kind) }
      return near.count == 1 ? near[0].kind : best.points - ranked[1].points >= 5 ? best.kind : .unknown
    }
    return best.kind
  }

  private static func points(_ material: Material, _ paper: Paper, _ expecting: Set<DocumentKind>) -> Int {
    var points = titlePoints(material, paper)
    var marks = 0
    for mark in material.marks where paper.flow.contains(mark) { marks += 8 }
    points += min(marks, 40)
    for word in material.foreign where paper.flow.contains(word) { points -= 25 }
    if points >= 16, expecting.contains(material.kind) { points += 12 }
    return points
  }

  /// A title stands alone in a line, high on one of the first pages, and is short.
  private static func titlePoints(_ material: Material, _ paper: Paper) -> Int {
    var best = 0
    for row in paper.rows.prefix(60) {
      let letters = row.flatMap { paper.strips[$0].folded }
      guard letters.count <= 40, let strip = row.first.map({ paper.strips[$0] }) else { continue }
      guard strip.page == paper.pageNumbers.first, strip.box.y < 0.4 else { continue }
      for title in material.titles {
        let word = Array(title)
        guard let place = letters.firstPlace(of: word) else { continue }
        // A title ends with its word or a bracket, or with a scrap of a seal beside it; elsewhere the word is only
        // mentioned.
        let rest = letters[(place + word.count)...]
        let closes =
          rest.first.map { "(【[".contains($0) } ?? true || (rest.count <= 3 && !rest.contains(where: \.isHan))
        best = max(best, (closes ? 40 : 12) + min(word.count, 10) * (closes ? 2 : 1))
      }
    }
    return best
  }
}
