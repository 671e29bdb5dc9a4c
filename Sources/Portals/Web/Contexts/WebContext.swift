package import Casework
internal import HTTPTypes
package import Hummingbird
internal import NIOCore
package import Standards

/// What the contexts of open, signed-in and staff pages have in common.
package protocol WebContext: RequestContext {
  var visit: Visit { get }
}

extension WebContext {
  package var language: Language { visit.language }
  /// The programme's time: shifted in demo mode.
  package var now: Instant { visit.now }
  package var csrf: String { visit.csrf }
  /// Who asks, for commands and permissions; the public when nobody is signed in.
  package var actor: Actor { visit.visitor?.actor ?? .publicVisitor }
  package var form: FormInput { visit.form }
  package var query: QueryFields { visit.query }

  /// A whole page inside the site's frame.
  package func page(_ page: Page) -> Response { page.response(for: visit) }

  /// A part of a page, for its script.
  package func fragment(_ part: HTML) -> Response {
    let document: HTML = "<!doctype html><html lang=\"\(language.htmlCode)\"><title>·</title>\(part)</html>"
    return Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: document.markup)))
  }

  package func page(_ title: Phrase, _ main: HTML) -> Response { page(Page(title: title, main: main)) }

  /// A link's path in the visitor's language.
  package func address(_ link: Link) -> String { link.path(in: language) }

  /// 303 after a successful POST, inside the site only. `flash` says on the next page what was done.
  package func redirect(to link: Link, flash: Phrase? = nil) -> Response {
    var response = Response(status: .seeOther, headers: [.location: link.path(in: language)])
    if let flash { response.setCookie(FlashCookie(isHTTPS: visit.settings.isHTTPS).make(flash[language])) }
    return response
  }

  /// A path parameter in the form ids have here: 1 to 128 of `A–Z a–z 0–9 - _ . ~`. Anything else is a page not found.
  package func id(_ name: String = "id") throws(Fault) -> String {
    guard let text = coreContext.parameters.get(name), PathID.isWellFormed(text) else { throw .notFound }
    return text
  }
}

enum PathID {
  static func isWellFormed(_ text: String) -> Bool {
    (1...128).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
      } && text != "." && text != ".."
  }
}
