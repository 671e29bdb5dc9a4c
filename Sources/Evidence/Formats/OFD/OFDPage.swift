/// One page with the templates it stands on, parsed but not laid out.
package struct OFDPage: Sendable {
  /// A `Content.xml`, of the page or of a template.
  package struct Layer: Sendable {
    /// Entry name, to which its own paths are relative.
    package let path: String
    /// The `Page` element.
    package let node: XMLNode
    /// `Background`, `Body` or `Foreground`.
    package let order: String
  }

  package let id: String
  /// Entry name of the document this page belongs to.
  package let document: String
  /// The paper, in millimetres.
  package let box: OFDBox
  /// Lowest first: background templates, the page itself, foreground templates.
  package let layers: [Layer]
  package let annotations: [OFDAnnotation]
  package let isReadable: Bool

  init(unreadable id: String, document: String, box: OFDBox) {
    self.id = id
    self.document = document
    self.box = box
    layers = []
    annotations = []
    isReadable = false
  }

  init(
    _ page: XMLNode, parts: OFDParts, document: String, templates: OFDTemplates,
    annotations: [String: [OFDAnnotation]], box: OFDBox
  ) throws(FormatFault) {
    let location = page["BaseLoc"] ?? ""
    let node = try parts.xml(location, from: document)
    id = page["ID"] ?? ""
    self.annotations = annotations[id] ?? []
    self.document = document
    self.box = Self.box(node.child("Area")) ?? box
    let own = Layer(path: parts.resolve(location, from: document)?.name ?? "", node: node, order: "Body")
    let used = node.children(named: "Template").prefix(10).compactMap { use -> Layer? in
      guard let id = use["TemplateID"], let template = templates.pages[id] else { return nil }
      return Layer(path: template.path, node: template.node, order: use["ZOrder"] ?? template.order)
    }
    layers = used.filter { $0.order != "Foreground" } + [own] + used.filter { $0.order == "Foreground" }
    isReadable = true
  }

  /// The physical box of a page area, where it has a sensible size.
  static func box(_ area: XMLNode?) -> OFDBox? {
    guard let box = OFDBox(area?.child("PhysicalBox")?.value), (1...5000).contains(box.width),
      (1...5000).contains(box.height)
    else { return nil }
    return box
  }
}
