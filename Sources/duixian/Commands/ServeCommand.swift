import ArgumentParser
import Foundation
import Logging
import PolicyCore
import Portals
import Records
import ServiceLifecycle
import Standards
import UnixSignals

/// The platform.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "启动平台 · Serve the platform.",
    discussion: """
      不带参数时在 ./data 里使用 SQLite；--database postgres://… 使用 PostgreSQL，文件仍在 ./data。--demo 把时钟放到 2025-09-12，并生成一批虚构的申报。
      Without flags it keeps SQLite under ./data; --database postgres://… keeps the record in PostgreSQL, the files under
      ./data. --demo sets the clock to 2025-09-12 and makes an invented round.
      政策文件改动后自动检查，全部通过才启用；SIGHUP 立即检查。已提交的申报保持提交时的版本。
      Changed policy files are checked and taken into use when all is sound; SIGHUP checks at once. Submitted
      applications keep the version of their submission.
      """)

  @Option(help: "数据目录 · The folder of the database and the files.") var data = "data"
  @OptionGroup var database: DatabaseOption
  @OptionGroup var key: KeyOption
  @Option(help: "政策目录 · The folder of the policies.") var policies = "Policies"
  @Option(help: "静态文件目录 · The folder of style and script.") var assets = "Public"
  @Option(help: "监听地址 · The address to listen on.") var host = "127.0.0.1"
  @Option(help: "端口 · The port.") var port = 8080
  @Option(help: "人们输入的网址，例如 https://zcdx.example.cn · The address people type.") var origin: String?
  @Option(help: "可信反向代理的地址，可重复 · A proxy whose X-Forwarded-For is believed; repeatable.")
  var trustedProxy: [String] = []
  @Option(help: "sendmail 程序的路径；不填则只发站内消息 · The sendmail program; without it, messages stay on the site.")
  var sendmail: String?
  @Option(help: "邮件的发件地址 · The sender of mail.") var mailFrom = "duixian@localhost"
  @Option(
    help: "每隔几秒查看政策目录；0 表示不查看，只在收到 SIGHUP 时重新加载 · Seconds between looks at the policies; 0: only on SIGHUP.")
  var policyWatch = 5
  @Option(help: "同时读取几页材料；默认每核一页，0 表示本节点不读取 · Pages of materials read side by side; one a core, 0 reads none.")
  var readers = InstallationOptions.cores
  @Flag(help: "演示模式 · A demonstration.") var demo = false

  func run() async throws {
    let logger = Logger(label: "duixian")
    let installation = try await opened(logger)
    if let path = installation.archive.madeKeyFile { DataDirectory.announce(key: path) }
    let isDemo = demo
    let demonstration = try await installation.presence.living {
      isDemo ? try await Demo(installation).prepared() : nil
    }
    let (portal, _) = installation.portal(demonstration: demonstration)
    announce(demonstration == nil ? [] : DemoAccounts.shown())
    var configuration = ServiceGroupConfiguration(
      services: installation.backgroundWork.map { .init(service: $0) }
        + [.init(service: buildApplication(portal: portal))],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(20)
    try await ServiceGroup(configuration: configuration).run()
  }

  private func opened(_ logger: Logger) async throws -> Installation {
    var options = InstallationOptions()
    options.data = data
    options.database = try database.address()
    options.key = key.path
    options.policies = policies
    options.publicFolder = assets
    options.host = host
    options.port = port
    options.publicOrigin = origin
    options.trustedProxies = Set(trustedProxy)
    options.sendmail = sendmail
    options.mailSender = mailFrom
    options.isDemo = demo
    options.policyWatch = policyWatch
    options.readers = max(0, readers)
    do {
      return try await Installation.open(options, logger: logger)
    } catch let faults as PolicyFaults {
      for fault in faults.faults { CommandFailure.explain("\(fault.file):\(fault.line)", fault.message, fault.remedy) }
      throw ExitCode(1)
    } catch let fault as VaultFault {
      CommandFailure.explain(data, fault.reason, fault.remedy)
      throw ExitCode(2)
    } catch let fault as LogKeyFile.Fault {
      CommandFailure.explain(data + "/log/key", fault.words.what, fault.words.remedy)
      throw ExitCode(2)
    }
  }

  private func announce(_ accounts: [DemonstrationAccount]) {
    var lines = ["", "兑现 Duixian  http://\(host):\(port)/", ""]
    for account in accounts {
      lines.append(
        "  account \(account.kind) \(account.login) \(account.password)   # \(account.role.zh) \(account.role.en)")
    }
    if !accounts.isEmpty { lines.append("\n  动态口令见 One-time codes: http://\(host):\(port)/zh/demo\n") }
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }
}
