import Casework
import Foundation
import Testing

@Test func `the stage folders are the stages, in order, here and in the sources`() throws {
  let tests = URL(filePath: #filePath).deletingLastPathComponent()
  let root = tests.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  for folder in [tests, root.appending(path: "Sources/Casework/Stages")] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasSuffix(".swift") }
    #expect(names.sorted() == Stage.allCases.map(\.folderName))
  }
}
