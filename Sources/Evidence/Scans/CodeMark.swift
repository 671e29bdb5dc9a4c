/// A two-dimensional code and what it says.
package struct CodeMark: Hashable, Codable, Sendable {
  package var payload: String
  package var box: PageBox

  package init(payload: String, box: PageBox) {
    self.payload = payload
    self.box = box
  }
}
