internal import Standards

/// What a document's objects refer to by number: fonts, colour spaces, line styles, pictures, composites.
struct OFDResources {
  struct Font {
    let name: String
    let family: String
    let isBold: Bool
    let isItalic: Bool
    /// Entry name of the embedded font.
    let file: ZipArchive.Entry?
  }

  private(set) var fonts: [String: Font] = [:]
  private(set) var colourSpaces: [String: OFDColourSpace] = [:]
  private(set) var drawParameters: [String: XMLNode] = [:]
  private(set) var pictures: [String: ZipArchive.Entry] = [:]
  private(set) var composites: [String: XMLNode] = [:]

  /// Resource files of one document, and those its pages name, in order.
  init(_ document: OFDDocument, in package: OFDPackage) {
    for entry in document.resources { add("/" + entry.name, from: "", in: package) }
    var named: Set<String> = []
    for page in package.pages where page.document == document.path {
      for layer in page.layers {
        for resource in layer.node.children(named: "PageRes").prefix(8)
        where named.insert(layer.path + resource.value).inserted {
          add(resource.value, from: layer.path, in: package)
        }
      }
    }
  }

  private mutating func add(_ location: String, from base: String, in package: OFDPackage) {
    guard let entry = package.resolve(location, from: base), let node = try? package.xml(location, from: base)
    else { return }
    // Files are named from the folder `BaseLoc`, itself relative to the resource file.
    let folder = node["BaseLoc"].map { $0.trimmed } ?? ""
    func file(_ name: String) -> ZipArchive.Entry? {
      package.resolve(folder.isEmpty ? name : folder + "/" + name, from: entry.name)
        ?? package.resolve(name, from: entry.name)
    }
    for font in node.all("Font") {
      guard let id = font["ID"] else { continue }
      fonts[id] = Font(
        name: font["FontName"] ?? "", family: font["FamilyName"] ?? "", isBold: font["Bold"] == "true",
        isItalic: font["Italic"] == "true", file: font.child("FontFile").flatMap { file($0.value) })
    }
    for space in node.all("ColorSpace") {
      if let id = space["ID"] { colourSpaces[id] = OFDColourSpace(space) }
    }
    for parameter in node.all("DrawParam") {
      if let id = parameter["ID"] { drawParameters[id] = parameter }
    }
    for media in node.all("MultiMedia") {
      if let id = media["ID"], let found = media.child("MediaFile").flatMap({ file($0.value) }) {
        pictures[id] = found
      }
    }
    for unit in node.all("CompositeGraphicUnit") {
      if let id = unit["ID"] { composites[id] = unit }
    }
  }
}
