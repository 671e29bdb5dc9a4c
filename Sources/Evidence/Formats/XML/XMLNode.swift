internal import Standards

/// An element of an XML document with its text; names without their prefixes, order of children kept.
package struct XMLNode: Hashable, Sendable {
  package struct Attribute: Hashable, Sendable {
    /// As written, with its prefix.
    package let name: String
    package let value: String

    var localName: Substring { name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...] }
  }

  /// Without the prefix: `TextObject`.
  package let name: String
  /// `ofd`; empty where there is none.
  package let prefix: String
  package internal(set) var attributes: [Attribute]
  package internal(set) var children: [XMLNode]
  /// The element's own characters, as written, without those of its children.
  package internal(set) var text: String

  /// The attribute of that name, whatever its prefix.
  package subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute || $0.localName == attribute }?.value
  }

  /// ``text`` without space at its ends.
  package var value: String { text.trimmed }

  package func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  package func children(named name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The element that a path of names leads to, the first of each name.
  package func at(_ path: String...) -> XMLNode? {
    var node = self
    for name in path {
      guard let next = node.child(name) else { return nil }
      node = next
    }
    return node
  }

  /// Every element below this one with that name, in the document's order.
  package func all(_ name: String) -> [XMLNode] {
    var found: [XMLNode] = []
    visit { if $0.name == name { found.append($0) } }
    return found
  }

  /// The element and everything below it, in the document's order.
  package func visit(_ body: (XMLNode) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }
}
