/// What lies on a page beside its content: stamps, watermarks, notes.
package struct OFDAnnotation: Sendable {
  /// `Stamp`, `Watermark`, `Highlight`, `Link` or `Path`.
  package let type: String
  package let isVisible: Bool
  /// Where the appearance stands on the page, in millimetres.
  package let box: OFDBox
  /// A block of page objects, relative to ``box``.
  package let appearance: XMLNode
  /// Entry name of the file it stands in, to which its own paths are relative.
  package let path: String
}

extension OFDAnnotation {
  /// By the pages' IDs. A broken file of annotations leaves its page without them.
  static func byPage(_ document: XMLNode, parts: OFDParts, path: String) -> [String: [OFDAnnotation]] {
    guard let location = document.child("Annotations")?.value, let list = parts.resolve(location, from: path),
      let root = try? parts.xml(location, from: path)
    else { return [:] }
    var found: [String: [OFDAnnotation]] = [:]
    for page in root.children(named: "Page").prefix(500) {
      guard let id = page["PageID"], let place = page.child("FileLoc")?.value,
        let entry = parts.resolve(place, from: list.name), let node = try? parts.xml(place, from: list.name)
      else { continue }
      for annotation in node.children(named: "Annot").prefix(500) {
        guard let appearance = annotation.child("Appearance"), let box = OFDBox(appearance["Boundary"]) else {
          continue
        }
        found[id, default: []].append(
          OFDAnnotation(
            type: annotation["Type"] ?? "", isVisible: annotation["Visible"] != "false", box: box,
            appearance: appearance, path: entry.name))
      }
    }
    return found
  }
}
