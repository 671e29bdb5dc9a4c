package import Standards

/// A place on the site, without its language. Areas add their places in files of their own:
///
///     extension Link { static func draft(_ id: String) -> Link { Link("apply", id) } }
///
/// Each component is percent-encoded, so an id cannot leave its place in the path.
package struct Link: Hashable, Sendable {
  /// `/apply/d3f…?page=2`; the home page is the empty string.
  package let tail: String

  package init(_ components: String...) {
    tail = components.map { "/" + PercentEncoding.encode($0) }.joined()
  }

  private init(tail: String) { self.tail = tail }

  package static let home = Link()

  package func path(in language: Language) -> String { "/" + language.rawValue + tail }

  /// The same place with one more query field; encoded.
  package func with(_ name: String, _ value: String) -> Link {
    let separator = tail.contains("?") ? "&" : "?"
    return Link(tail: tail + separator + PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value))
  }

  /// The same place, at an element of the page; last in the chain.
  package func at(_ anchor: String) -> Link { Link(tail: tail + "#" + PercentEncoding.encode(anchor)) }
}

/// RFC 3986: everything but unreserved characters becomes `%XX` of its UTF-8.
enum PercentEncoding {
  static func encode(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.unicodeScalars.append(.init(byte))
      default:
        out += byte < 16 ? "%0" : "%"
        out += String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }
}
