internal import CCairo
internal import Standards

/// How an object is drawn: its own attributes, before those of its draw parameters, before those of its layer.
struct OFDStyle {
  private let nodes: [XMLNode]
  private let spaces: [String: OFDColourSpace]

  /// - Parameter layer: number of the layer's draw parameters.
  init(_ object: XMLNode, layer: String?, resources: OFDResources) {
    var nodes = [object]
    var next = object["DrawParam"]
    var visited: Set<String> = []
    for start in [next, layer] {
      next = start
      while let id = next, visited.insert(id).inserted, visited.count < 16, let node = resources.drawParameters[id] {
        nodes.append(node)
        next = node["Relative"]
      }
    }
    self.nodes = nodes
    spaces = resources.colourSpaces
  }

  func number(_ attribute: String) -> Double? {
    for node in nodes {
      if let value = node[attribute].flatMap({ Double($0.trimmed) }), value.isFinite, abs(value) < 1e6 { return value }
    }
    return nil
  }

  func text(_ attribute: String) -> String? { nodes.lazy.compactMap { $0[attribute] }.first }

  func flag(_ attribute: String, otherwise: Bool) -> Bool {
    text(attribute).map { $0.trimmed.lowercased() == "true" } ?? otherwise
  }

  func colour(_ element: String) -> OFDColour? {
    for node in nodes {
      if let colour = node.child(element) { return OFDColour(colour, spaces: spaces) }
    }
    return nil
  }

  /// 0…1 of the whole object.
  var alpha: Double { (nodes.first?["Alpha"].flatMap { Double($0) }).map { min(max($0, 0), 255) / 255 } ?? 1 }

  func setLine(on context: OpaquePointer) {
    cairo_set_line_width(context, min(max(number("LineWidth") ?? 0.353, 0), 1000))
    cairo_set_miter_limit(context, max(1, number("MiterLimit") ?? 4.234))
    switch text("Join") {
    case "Round": cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    case "Bevel": cairo_set_line_join(context, CAIRO_LINE_JOIN_BEVEL)
    default: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    }
    switch text("Cap") {
    case "Round": cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case "Square": cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    default: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    }
    // A dash shorter than a hair would be millions of strokes.
    let dashes = text("DashPattern").map(OFDNumbers.read)?.prefix(16).map { max(0, $0) } ?? []
    let isUsable = dashes.reduce(0, +) > 0.05
    cairo_set_dash(context, dashes, isUsable ? Int32(dashes.count) : 0, number("DashOffset") ?? 0)
  }
}

extension OFDColour {
  func set(on context: OpaquePointer, alpha factor: Double) {
    cairo_set_source_rgba(context, red, green, blue, alpha * factor)
  }
}
