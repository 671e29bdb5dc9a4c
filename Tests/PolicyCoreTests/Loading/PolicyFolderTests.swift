import PolicyCore
import Testing

struct PolicyFolderTests {
  @Test func `the guide's policy loads without a fault and all its embedded cases hold`() throws {
    for fault in PolicyFixture.faults(of: try PolicyFixture.sources()) { Issue.record("\(fault.description)") }
  }
}
