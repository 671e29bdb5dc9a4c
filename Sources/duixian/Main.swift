import ArgumentParser
import Evidence
import Foundation

@main
struct Duixian: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duixian",
    abstract: "兑现：从申报指南到拨付 · From the service guide to the bank transfer.",
    subcommands: [
      AccountCommand.self,
      AssessCommand.self,
      AuditCommand.self,
      BackupCommand.self,
      BenchCommand.self,
      ServeCommand.self,
      CELCommand.self,
      EraseCommand.self,
      KeysCommand.self,
      MigrateCommand.self,
      PolicyCommand.self,
      ReadCommand.self,
      RebuildCommand.self,
      ReplayCommand.self,
      RestoreCommand.self,
      SimulateCommand.self,
      SoakWriterCommand.self,
      VerifyCommand.self,
      WitnessCommand.self,
    ])

  /// The sandbox starts this same executable with words that are nobody else's to use.
  static func main() async {
    if let status = ConfinedCommand.run(CommandLine.arguments) { Foundation.exit(status) }
    await main(nil)
  }
}
