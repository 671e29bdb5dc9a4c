internal import Standards

/// One document of a package: `DocBody` in `OFD.xml` and the `Document.xml` it leads to.
package struct OFDDocument: Sendable {
  /// A file that travels with the document.
  package struct Attachment: Hashable, Sendable {
    package let name: String
    package let format: String
    package let entry: ZipArchive.Entry
  }

  package struct CustomValue: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  /// Entry name of `Document.xml`, to which its paths are relative.
  package let path: String
  package let node: XMLNode
  /// `DocInfo/CustomDatas`, in order.
  package let customData: [CustomValue]
  /// At most as many as the package's limit allows.
  package let pages: [OFDPage]
  package let pageCount: Int
  package let attachments: [Attachment]
  /// Entry name of `Signatures.xml`; `nil` where no signatures are named.
  package let signatures: ZipArchive.Entry?
  /// Roots of the custom tag files with the entries they came from.
  package let customTags: [XMLNode]
  /// `PublicRes` and `DocumentRes` files, in order.
  package let resources: [ZipArchive.Entry]
  /// Parts that are named and missing or unreadable; the document is read without them.
  package let faults: [FormatFault]

  init(_ body: XMLNode, parts: OFDParts, number: Int, limit: Int) throws(FormatFault) {
    let location = body.child("DocRoot")?.value ?? "Doc_\(number)/Document.xml"
    guard let entry = parts.resolve(location, from: "") else { throw FormatFault(.missingPart, at: location) }
    let path = entry.name
    let node = try parts.xml(location, from: "")
    var faults: [FormatFault] = []
    func part(_ location: String, from base: String) -> XMLNode? {
      do throws(FormatFault) { return try parts.xml(location, from: base) } catch {
        faults.append(error)
        return nil
      }
    }
    self.path = path
    self.node = node
    customData = (body.at("DocInfo", "CustomDatas")?.children(named: "CustomData") ?? []).prefix(500).compactMap {
      data in data["Name"].map { CustomValue(name: $0.trimmed, value: data.value) }
    }
    let common = node.child("CommonData")
    resources = ["PublicRes", "DocumentRes"].flatMap { common?.children(named: $0) ?? [] }.compactMap {
      parts.resolve($0.value, from: path)
    }
    let listed = node.child("Pages")?.children(named: "Page") ?? []
    pageCount = listed.count
    let templates = OFDTemplates(common, parts: parts, path: path)
    let annotations = OFDAnnotation.byPage(node, parts: parts, path: path)
    let box = OFDPage.box(common?.child("PageArea")) ?? .a4
    var pages: [OFDPage] = []
    for page in listed.prefix(limit) {
      do throws(FormatFault) {
        pages.append(
          try OFDPage(
            page, parts: parts, document: path, templates: templates, annotations: annotations, box: box))
      } catch {
        faults.append(error)
        pages.append(OFDPage(unreadable: page["ID"] ?? "", document: path, box: box))
      }
    }
    self.pages = pages
    var attachments: [Attachment] = []
    if let location = node.child("Attachments")?.value, let entry = parts.resolve(location, from: path) {
      for item in part(location, from: path)?.children(named: "Attachment").prefix(50) ?? [] {
        let place = item.child("FileLoc")?.value ?? item.value
        guard let file = parts.resolve(place, from: entry.name) else {
          faults.append(FormatFault(.missingPart, at: place))
          continue
        }
        attachments.append(Attachment(name: item["Name"] ?? "", format: item["Format"] ?? "", entry: file))
      }
    }
    self.attachments = attachments
    signatures = body.child("Signatures").flatMap { parts.resolve($0.value, from: "") }
    var tags: [XMLNode] = []
    if let location = node.child("CustomTags")?.value, let entry = parts.resolve(location, from: path) {
      for tag in part(location, from: path)?.children(named: "CustomTag").prefix(20) ?? [] {
        if let place = tag.child("FileLoc")?.value, let root = part(place, from: entry.name) { tags.append(root) }
      }
    }
    customTags = tags
    self.faults = faults
  }
}

/// Template pages by their numbers; each is parsed once, however many pages stand on it.
struct OFDTemplates {
  let pages: [String: OFDPage.Layer]

  init(_ common: XMLNode?, parts: OFDParts, path: String) {
    var found: [String: OFDPage.Layer] = [:]
    for template in common?.children(named: "TemplatePage").prefix(50) ?? [] {
      guard let id = template["ID"], let location = template["BaseLoc"],
        let entry = parts.resolve(location, from: path),
        let node = try? parts.xml(location, from: path)
      else { continue }
      found[id] = OFDPage.Layer(path: entry.name, node: node, order: template["ZOrder"] ?? "Background")
    }
    pages = found
  }
}
