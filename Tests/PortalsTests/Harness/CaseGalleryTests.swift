internal import Casework
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The gallery of cases` {
  @Test func `holds one case in every state it names`() async throws {
    let gallery = try await CaseGallery(try await TestPremises())
    for state in CaseGallery.states {
      #expect(try await gallery.test.office.load(CaseFile.self, CaseGallery.id(state))?.state.name == state)
    }
  }
}
