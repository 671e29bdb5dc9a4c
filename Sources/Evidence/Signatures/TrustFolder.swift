internal import CGlibc
internal import Glibc
package import SMCrypto

/// The folder of issuers' certificates, PEM or DER, that this office trusts: self-issued ones are roots, the others help
/// to reach a root. Nothing is fetched over the network, and revocation lists are not asked for.
package struct TrustFolder: Sendable {
  package let anchors: TrustAnchors
  /// Files that hold no certificate, for the operations page.
  package let unread: [String]

  /// No one is trusted.
  package static let empty = TrustFolder(TrustAnchors([]))

  package init(_ anchors: TrustAnchors, unread: [String] = []) {
    self.anchors = anchors
    self.unread = unread
  }

  /// A folder that does not exist is an empty one. Blocking.
  package init(path: String) {
    guard let folder = opendir(path) else {
      self = .empty
      return
    }
    defer { closedir(folder) }
    var names: [String] = []
    while names.count < TrustFolder.fileLimit, let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var found: [Certificate] = []
    var unread: [String] = []
    for name in names.sorted() {
      let bytes = try? FileBytes(path: path + "/" + name)
      guard let bytes, bytes.count <= TrustFolder.sizeLimit, let content = try? bytes.read(at: 0, bytes.count),
        case let certificates = Certificate.all(in: content), !certificates.isEmpty
      else {
        unread.append(name)
        continue
      }
      found += certificates
    }
    self.init(TrustAnchors(found), unread: unread)
  }

  private static let fileLimit = 1000
  private static let sizeLimit = 1 << 20
}
