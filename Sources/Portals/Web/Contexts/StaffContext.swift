package import Hummingbird

/// The context of the offices' pages. For an applicant such a page does not exist: the answer is the same 404 as for
/// any unknown path.
package struct StaffContext: WebContext, ChildRequestContext {
  package var coreContext: CoreRequestContextStorage
  package let visit: Visit
  package let visitor: Visitor
  package let session: Session

  package init(context: PortalContext) throws {
    let signedIn = try SignedInContext(context: context)
    guard signedIn.visitor.isStaff else { throw Fault.notFound }
    coreContext = signedIn.coreContext
    visit = signedIn.visit
    visitor = signedIn.visitor
    session = signedIn.session
  }
}
