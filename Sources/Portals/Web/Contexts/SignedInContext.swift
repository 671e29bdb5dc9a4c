package import Hummingbird

/// The context of pages for people who have signed in. Without a session it cannot be made: the request is sent to the
/// sign-in page and comes back afterwards.
package struct SignedInContext: WebContext, ChildRequestContext {
  package var coreContext: CoreRequestContextStorage
  package let visit: Visit
  package let visitor: Visitor
  package let session: Session

  package init(context: PortalContext) throws {
    guard let visitor = context.visit.visitor, let session = context.visit.session else { throw SignInRequired() }
    coreContext = context.coreContext
    visit = context.visit
    self.visitor = visitor
    self.session = session
  }
}

/// Nobody is signed in on a page that needs somebody.
struct SignInRequired: Error {}
