package import Standards

/// How well parsers of outside files are confined on this host; found by trying, once, at start.
package enum SandboxMode: String, Codable, CaseIterable, Sendable {
  /// bubblewrap: own user, process, network and file namespaces, no capabilities, plus resource limits.
  case isolated
  /// Resource limits only: the parser runs as the server's user and could read what the server can.
  case limitsOnly
  /// Neither works: no outside file is parsed at all; originals can still be downloaded.
  case unavailable

  package var words: Phrase {
    switch self {
    case .isolated:
      Phrase(zh: "材料解析：完全隔离（无网络、看不到主机文件）", en: "Parsing of materials: isolated (no network, no host files)")
    case .limitsOnly:
      Phrase(
        zh: "材料解析：仅限制资源，未隔离；请允许 bubblewrap 使用用户命名空间",
        en: "Parsing of materials: resource limits only, not isolated; allow bubblewrap to use user namespaces")
    case .unavailable:
      Phrase(
        zh: "材料解析：不可用，不生成页面图像；请安装 bubblewrap 与 util-linux",
        en: "Parsing of materials: unavailable, no page pictures; install bubblewrap and util-linux")
    }
  }
}
