import ArgumentParser

@main
struct Duixian: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duixian",
    abstract: "兑现：从申报指南到拨付 · From the service guide to the bank transfer.",
    subcommands: [
      AccountCommand.self,
      AssessCommand.self,
      BenchCommand.self,
      ServeCommand.self,
      CELCommand.self,
      MigrateCommand.self,
      PolicyCommand.self,
      RebuildCommand.self,
      ReplayCommand.self,
      SimulateCommand.self,
      SoakWriterCommand.self,
    ])
}
