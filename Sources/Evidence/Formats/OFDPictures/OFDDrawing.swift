internal import CCairo

/// One page being drawn: templates, content, annotations and the pictures of seals. Millimetres throughout.
final class OFDDrawing {
  let package: OFDPackage
  let canvas: CairoCanvas
  let faces: OFDFaces
  /// The package is the picture of a seal: its own seals are not drawn.
  private let isSeal: Bool
  private var objects = 0
  private var pictures: [String: OFDPicture?] = [:]

  private static let objectLimit = 100_000
  private static let depthLimit = 12

  init(_ package: OFDPackage, canvas: CairoCanvas, isSeal: Bool) {
    self.package = package
    self.canvas = canvas
    self.isSeal = isSeal
    faces = OFDFaces(package)
  }

  /// - Parameter index: of the page in the package, from 0.
  func draw(_ index: Int) {
    let page = package.pages[index]
    guard let document = package.documents.first(where: { $0.path == page.document }) else { return }
    let resources = OFDResources(document, in: package)
    for layer in page.layers {
      for content in layer.node.children(named: "Content") {
        for part in content.children(named: "Layer") {
          draw(part.children, Scope(resources: resources, layer: part["DrawParam"], depth: 0))
        }
      }
    }
    for annotation in page.annotations where annotation.isVisible {
      canvas.nested {
        cairo_translate(canvas.context, annotation.box.x, annotation.box.y)
        draw(annotation.appearance.children, Scope(resources: resources, layer: nil, depth: 1))
      }
    }
    if !isSeal { OFDSealPictures(self).draw(on: page, of: document) }
  }

  struct Scope {
    let resources: OFDResources
    let layer: String?
    var depth: Int

    var deeper: Scope { Scope(resources: resources, layer: layer, depth: depth + 1) }
  }

  func draw(_ nodes: [XMLNode], _ scope: Scope) {
    guard scope.depth < OFDDrawing.depthLimit else { return }
    for node in nodes {
      switch node.name {
      case "TextObject", "PathObject", "ImageObject", "CompositeObject":
        objects += 1
        guard objects < OFDDrawing.objectLimit, node["Visible"] != "false" else { continue }
        object(node, scope)
      case "PageBlock", "Layer", "Content": draw(node.children, scope.deeper)
      default: break
      }
    }
  }

  /// Moves to the object's corner, clips, applies its matrix and draws it.
  private func object(_ node: XMLNode, _ scope: Scope) {
    guard let box = OFDBox(node["Boundary"]) else { return }
    let style = OFDStyle(node, layer: scope.layer, resources: scope.resources)
    canvas.nested {
      cairo_translate(canvas.context, box.x, box.y)
      let matrix = OFDMatrix(node["CTM"])
      let isClipMoved = node.child("Clips")?["TransFlag"] != "false"
      if !isClipMoved { clip(node) }
      // A picture fills the unit square; without a matrix, its box.
      if node.name == "ImageObject", node["CTM"] == nil {
        guard box.width > 0, box.height > 0 else { return }
        cairo_scale(canvas.context, box.width, box.height)
      } else if !canvas.concatenate(matrix) {
        return
      }
      if isClipMoved { clip(node) }
      switch node.name {
      case "TextObject": OFDTextPainting(node, style, scope.resources, self).draw()
      case "PathObject": path(node, style)
      case "ImageObject": picture(node, style, scope.resources)
      default:
        guard let unit = node["ResourceID"].flatMap({ scope.resources.composites[$0] }) else { return }
        draw(unit.children, scope.deeper)
      }
    }
  }

  private func path(_ node: XMLNode, _ style: OFDStyle) {
    guard let outline = node.child("AbbreviatedData")?.text else { return }
    let context = canvas.context
    OFDPathData.lay(outline, on: context)
    let isStroked = style.flag("Stroke", otherwise: true)
    if style.flag("Fill", otherwise: false), let colour = style.colour("FillColor") {
      cairo_set_fill_rule(
        context, style.text("Rule") == "Even-Odd" ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      colour.set(on: context, alpha: style.alpha)
      cairo_fill_preserve(context)
    }
    if isStroked {
      style.setLine(on: context)
      thicken()
      (style.colour("StrokeColor") ?? .black).set(on: context, alpha: style.alpha)
      cairo_stroke_preserve(context)
    }
    cairo_new_path(context)
  }

  /// A hairline is drawn at least two thirds of a pixel wide, or it would fade away.
  private func thicken() {
    var (x, y) = (cairo_get_line_width(canvas.context), 0.0)
    cairo_user_to_device_distance(canvas.context, &x, &y)
    let seen = (x * x + y * y).squareRoot()
    if seen < 0.66, seen > 1e-6 {
      cairo_set_line_width(canvas.context, cairo_get_line_width(canvas.context) * 0.66 / seen)
    }
  }

  private func picture(_ node: XMLNode, _ style: OFDStyle, _ resources: OFDResources) {
    guard let entry = node["ResourceID"].flatMap({ resources.pictures[$0] }) else { return }
    draw(picture(entry), alpha: style.alpha)
  }

  private func picture(_ entry: ZipArchive.Entry) -> OFDPicture? {
    if let known = pictures[entry.name] { return known }
    let made = (try? package.archive.contents(of: entry)).flatMap(OFDPicture.decode)
    pictures[entry.name] = .some(made)
    return made
  }

  /// Over the unit square of the current coordinates.
  func draw(_ picture: OFDPicture?, alpha: Double) {
    let context = canvas.context
    guard let picture else {
      OFDColour.grey.set(on: context, alpha: alpha)
      cairo_rectangle(context, 0, 0, 1, 1)
      cairo_fill(context)
      return
    }
    canvas.nested {
      cairo_rectangle(context, 0, 0, 1, 1)
      cairo_clip(context)
      cairo_scale(context, 1 / picture.width, 1 / picture.height)
      cairo_set_source_surface(context, picture.surface, 0, 0)
      cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
      cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
      cairo_paint_with_alpha(context, alpha)
    }
  }

  private func clip(_ node: XMLNode) {
    let context = canvas.context
    for clip in node.child("Clips")?.children(named: "Clip").prefix(50) ?? [] {
      for area in clip.children(named: "Area").prefix(50) {
        guard let path = area.child("Path"), let outline = path.child("AbbreviatedData")?.text else { continue }
        cairo_save(context)
        var isLaid = canvas.concatenate(OFDMatrix(area["CTM"]))
        if let box = OFDBox(path["Boundary"]) { cairo_translate(context, box.x, box.y) }
        isLaid = canvas.concatenate(OFDMatrix(path["CTM"])) && isLaid
        if isLaid { OFDPathData.lay(outline, on: context) }
        // The path stays where it was laid, the coordinates go back.
        cairo_restore(context)
        if isLaid { cairo_clip(context) }
      }
    }
    cairo_new_path(context)
  }
}
