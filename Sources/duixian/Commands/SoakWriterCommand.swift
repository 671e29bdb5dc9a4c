import ArgumentParser
import Foundation
import Records
import Standards

/// `duixian soak-writer`: writes commands under load and prints each acknowledgement, until it is killed.
struct SoakWriterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak-writer", abstract: "Write commands until killed; print each acknowledgement.",
    shouldDisplay: false)

  @Option(name: .long, help: "A data directory for this alone.")
  var data: String

  @OptionGroup var database: DatabaseOption

  @Option(name: .long, help: "Cases in hand at once.")
  var writers = 8

  func run() async throws {
    let archive = try await Archive(
      directory: data, database: database.address(), migratingAt: DataDirectory.now)
    let world = World(now: { DataDirectory.now }, limits: { _, _ in SoakWorkload.limits })
    let workload = SoakWorkload(archive, office: archive.office(world))
    try await archive.readings.recover(at: DataDirectory.now)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await workload.readOn() }
      for _ in 0..<writers {
        group.addTask {
          do {
            // One write call a line: a line that is there was acknowledged as a whole.
            while true { try await workload.runCase { FileHandle.standardOutput.write(Data(($0.text + "\n").utf8)) } }
          } catch {
            FileHandle.standardError.write(Data("soak: \(error)\n".utf8))
          }
        }
      }
    }
    throw ExitCode(1)
  }
}
