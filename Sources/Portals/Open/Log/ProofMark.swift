internal import Evidence
internal import Records
internal import Standards

/// What a paper carries of its proof: the entry of the log and its hash, in print and for a telephone's camera.
struct ProofMark {
  let entry: LogEntry
  /// Of the site, without a slash at the end.
  let origin: String
  let language: Language

  /// The line among the others of a receipt.
  var line: (term: String, value: HTML) {
    let place = link(Words.Log.place(entry.sequence)[language], to: address)
    return (Words.Log.entry[language], "\(place) <code class=\"hash\">\(entry.leaf)</code>")
  }

  /// `nil` for an address too long for a code.
  var picture: HTML? {
    guard let code = QRCode("\(origin)\(address)") else { return nil }
    var dark = ""
    for row in 0..<code.side {
      for column in 0..<code.side where code.modules[row * code.side + column] {
        dark += "M\(column + 2) \(row + 2)h1v1h-1z"
      }
    }
    let side = code.side + 4
    return """
      <svg viewBox="0 0 \(side) \(side)" role="img" aria-label="\(Words.Log.code[language])" \
      shape-rendering="crispEdges"><path d="\(dark)"/></svg>
      """
  }

  private var address: String {
    Link.log.with("entry", String(entry.sequence)).with("leaf", entry.leaf).path(in: language)
  }
}
