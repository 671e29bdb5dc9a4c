/// One large figure.
package struct Tile: Sendable {
  package let label: String
  package let figure: String
  package let unit: String?
  package let note: HTML?

  package init(_ label: String, _ figure: String, unit: String? = nil, note: HTML? = nil) {
    self.label = label
    self.figure = figure
    self.unit = unit
    self.note = note
  }
}

/// Figures in one row on wide screens and one column on narrow ones; never two and one. Two to four figures.
package func tiles(_ tiles: [Tile]) -> HTML {
  let cells: [HTML] = tiles.map { tile in
    let unit: HTML? = tile.unit.map { " <small>\($0)</small>" }
    let note: HTML? = tile.note.map { "<dd class=\"hint\">\($0)</dd>" }
    return "<div><dt>\(tile.label)</dt><dd class=\"big\">\(tile.figure)\(unit)</dd>\(note)</div>"
  }
  return "<dl class=\"tiles\">\(cells)</dl>"
}
