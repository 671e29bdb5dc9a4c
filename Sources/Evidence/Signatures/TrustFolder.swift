internal import CGlibc
internal import Glibc
package import SMCrypto

/// The folder of issuers' certificates, PEM or DER, that this office trusts: self-issued ones are roots, the others help
/// to reach a root. Lists of revoked certificates lie beside them, PEM or DER. Nothing is fetched over the network.
package struct TrustFolder: Sendable {
  package let anchors: TrustAnchors
  /// Files that hold no certificate and no list that one of the certificates has signed, for the operations page.
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
    var lists: [(name: String, list: RevocationList)] = []
    var unread: [String] = []
    for name in names.sorted() {
      let bytes = try? FileBytes(path: path + "/" + name)
      guard let bytes, bytes.count <= TrustFolder.sizeLimit, let content = try? bytes.read(at: 0, bytes.count) else {
        unread.append(name)
        continue
      }
      let (certificates, revoked) = (Certificate.all(in: content), RevocationList.all(in: content))
      if certificates.isEmpty, revoked.isEmpty { unread.append(name) }
      found += certificates
      lists += revoked.map { (name, $0) }
    }
    unread += lists.filter { entry in !found.contains(where: entry.list.isSigned) }.map(\.name)
    self.init(TrustAnchors(found, revocations: lists.map(\.list)), unread: unread)
  }

  private static let fileLimit = 1000
  /// The longest list of revoked certificates that is taken.
  private static let sizeLimit = 8 << 20
}
