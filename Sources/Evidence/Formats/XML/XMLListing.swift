/// The text of an XML voucher as a flat list, for people: read strictly, as a file handed in by itself must be.
package struct XMLListing: Hashable, Codable, Sendable {
  package struct Line: Hashable, Codable, Sendable {
    /// Local names from the root, joined by `/`; an attribute ends in `@name`.
    package let path: String
    package let text: String
  }

  /// The root element's name with its prefix, as written.
  package let root: String
  package let lines: [Line]

  static let sizeLimit = 5 << 20
  static let lineLimit = 20_000

  /// - Throws: a ``FileRefusal``: `.documentTypeDeclaration`, `.textEncoding`, `.tooComplex` or `.damaged`.
  package init(_ bytes: [UInt8]) throws(FileRefusal) {
    let node: XMLNode
    do throws(FormatFault) {
      var limits = XMLReader.Limits()
      limits.bytes = Self.sizeLimit
      node = try XMLReader.parse(bytes, limits: limits, isStrict: true)
    } catch {
      let code: FileRefusal.Code =
        switch error.code {
        case .documentType: .documentTypeDeclaration
        case .textEncoding: .textEncoding
        case .tooComplex: .tooComplex
        default: .damaged
        }
      throw FileRefusal(code)
    }
    var lines: [Line] = []
    Self.list(node, path: node.name, into: &lines)
    guard lines.count <= Self.lineLimit else { throw FileRefusal(.tooComplex) }
    root = node.prefix.isEmpty ? node.name : "\(node.prefix):\(node.name)"
    self.lines = lines
  }

  private static func list(_ node: XMLNode, path: String, into lines: inout [Line]) {
    for attribute in node.attributes where !attribute.name.hasPrefix("xmlns") && !attribute.value.isEmpty {
      lines.append(Line(path: "\(path)@\(attribute.name)", text: attribute.value))
    }
    for child in node.children { list(child, path: "\(path)/\(child.name)", into: &lines) }
    let text = node.value
    if !text.isEmpty { lines.append(Line(path: path, text: text)) }
  }
}
