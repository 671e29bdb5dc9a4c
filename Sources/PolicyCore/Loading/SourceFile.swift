/// A file of the policy's folder: its path inside the folder (`policy.yaml`, `cases/good/award.yaml`) and its text.
package struct SourceFile: Hashable, Sendable {
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
