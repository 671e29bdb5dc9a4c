package import Hummingbird
internal import NIOCore

/// The context of pages that need no account.
package struct PortalContext: WebContext {
  package var coreContext: CoreRequestContextStorage
  package var visit: Visit
  /// The address of the socket's other end, before any proxy's word.
  let peerAddress: String?

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    visit = Visit()
    peerAddress = source.channel.remoteAddress?.ipAddress
  }
}
