@testable import Evidence

/// A file made to crash, stall, fill or fool whoever opens it.
struct HostileFile: Sendable, CustomStringConvertible {
  let name: String
  let kind: MediaKind
  let bytes: [UInt8]
  /// A finding that must be made; `nil` where any verdict will do.
  var finding: String?

  init(_ name: String, _ kind: MediaKind, _ bytes: [UInt8], _ finding: String? = nil) {
    self.name = name
    self.kind = kind
    self.bytes = bytes
    self.finding = finding
  }

  init(_ name: String, _ kind: MediaKind, _ text: String, _ finding: String? = nil) {
    self.init(name, kind, Array(text.utf8), finding)
  }

  var description: String { name }
}
