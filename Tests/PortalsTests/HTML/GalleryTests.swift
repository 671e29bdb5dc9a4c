import Foundation
import Standards
import Testing

@testable import Portals

@Suite struct GalleryTests {
  /// Writes the pages where `DUIXIAN_GALLERY` says, for the browser checks.
  @Test(arguments: Language.allCases)
  func `every page of the gallery has one h1, one main, unique ids and no inline style or script`(
    _ language: Language
  )
    throws
  {
    for page in Gallery.pages(language) {
      let markup = page.html.markup
      #expect(markup.components(separatedBy: "<h1").count == 2, "\(page.name)")
      #expect(markup.components(separatedBy: "<main").count == 2, "\(page.name)")
      for banned in [" style=", " onclick=", " onchange=", " onsubmit=", "<style", "javascript:"] {
        #expect(!markup.contains(banned), "\(page.name): \(banned)")
      }
      let scripts = markup.components(separatedBy: "<script").dropFirst()
      #expect(
        !scripts.isEmpty && scripts.allSatisfy { $0.hasPrefix(" type=\"module\" src=\"/assets/") }, "\(page.name)")
      let ids = markup.components(separatedBy: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
      #expect(ids.count == Set(ids).count, "\(page.name)")
      for reference in markup.references(of: ["aria-describedby", "aria-labelledby", "for", "data-echo"]) {
        #expect(ids.contains(Substring(reference)), "\(page.name): \(reference)")
      }
      guard let folder = ProcessInfo.processInfo.environment["DUIXIAN_GALLERY"] else { continue }
      let file = URL(fileURLWithPath: folder).appendingPathComponent("\(page.name)-\(language.rawValue).html")
      try Data(markup.utf8).write(to: file)
    }
  }
}

extension String {
  fileprivate func references(of attributes: [String]) -> [String] {
    attributes.flatMap { name in
      components(separatedBy: " \(name)=\"").dropFirst().flatMap { rest in
        rest.prefix { $0 != "\"" }.split(separator: " ").map(String.init)
      }
    }
  }
}
