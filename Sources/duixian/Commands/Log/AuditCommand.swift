import ArgumentParser

/// The verifiable log of an installation.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "可核验日志 · The verifiable log.",
    subcommands: [AuditVerifyCommand.self, AuditExportCommand.self, AuditRotateCommand.self, AuditEraseCommand.self])
}
