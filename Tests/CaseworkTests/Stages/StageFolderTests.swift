import Casework
import Foundation
import Testing

@Test(arguments: [
  "Sources/Casework/Stages", "Sources/Portals/Stages", "Tests/CaseworkTests/Stages", "Tests/PortalsTests/Stages",
])
func `the stage folders are the stages, in order, in domain, pages and tests`(folder: String) throws {
  let here = URL(filePath: #filePath).deletingLastPathComponent()
  let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let path = root.appending(path: folder).path
  let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasSuffix(".swift") }
  #expect(names.sorted() == Stage.allCases.map(\.folderName))
}
