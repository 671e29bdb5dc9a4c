import ArgumentParser
import Casework
import Foundation
import Records
import Standards

/// The accounts of an installation, before anybody can sign in to make them.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "账号 · The accounts.", subcommands: [AccountAddCommand.self])
}

/// `duixian account add`: the first officials of an installation.
struct AccountAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "建立工作人员账号 · Make an official's account.",
    discussion: """
      初始密码和动态口令密钥只打印这一次。退出码：0 完成，1 规则不允许，2 参数或目录不可用。
      The initial password and the secret of the one-time codes are printed this once.
      Exit codes: 0 done, 1 refused by the rules, 2 unusable arguments or directory.
      """)

  @Option(help: "数据目录 · The data directory.") var data = "data"
  @OptionGroup var database: DatabaseOption
  @OptionGroup var key: KeyOption
  @Option(help: "登录名 · The login: 3 to 40 of a-z 0-9 . _ -") var login: String
  @Option(help: "姓名 · The person's name.") var name: String
  @Option(help: "部门 · The department.") var department = ""
  @Option(help: "角色，可重复，例如 systemAdministrator · A role; repeatable.") var role: [String]
  @Flag(help: "以 JSON 输出 · Print JSON.") var json = false

  func run() async throws {
    let roles = try knownRoles()
    guard let login = IssuedCredential.login(login) else {
      try Self.stop(
        2, login, Phrase(zh: "登录名不合格式。", en: "This is no login."),
        Phrase(zh: "请用 3 到 40 个小写字母、数字或 . _ -。", en: "Use 3 to 40 of a-z 0-9 . _ -."))
    }
    let archive = try await opened(database.address())
    let id = AccountID("p-" + RandomText.hexadecimal(bytes: 10))
    let account = AccountOpened(id: id, login: login, name: name, department: department, roles: roles)
    do {
      let isNew = try await archive.office(World(now: { DataDirectory.now })).perform(by: .system) { desk -> Bool in
        guard try Directory(desk.transaction).person(login: login) == nil else { return false }
        try desk.open(Account.self, id, with: try Account.create(account, by: .system))
        return true
      }
      guard isNew else {
        try Self.stop(
          1, login, Phrase(zh: "这个登录名已有人使用。", en: "This login is taken."),
          Phrase(zh: "请换一个登录名。", en: "Choose another."))
      }
    } catch let refusal as Refusal {
      try Self.stop(1, login, refusal.reason, refusal.remedy)
    }
    let issued = try await archive.credentials.issue(login, of: id.rawValue, needsCode: true, at: DataDirectory.now)
    try report(issued, roles)
    try await archive.engine.close()
  }

  private func knownRoles() throws -> [Role] {
    let roles = role.compactMap(Role.init(rawValue:)).filter(\.isStaff)
    guard roles.count == role.count, !roles.isEmpty else {
      try Self.stop(
        2, role.joined(separator: " "), Phrase(zh: "没有这样的工作人员角色。", en: "There is no such role of officials."),
        Phrase(
          zh: "可用：\(Role.allCases.filter(\.isStaff).map(\.rawValue).joined(separator: " "))。",
          en: "Known: \(Role.allCases.filter(\.isStaff).map(\.rawValue).joined(separator: " "))."))
    }
    return roles
  }

  /// Makes the directory and the database when they are not there yet.
  private func opened(_ address: DatabaseAddress) async throws -> Archive {
    do {
      try FileManager.default.createDirectory(
        atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let archive = try await Archive(
        directory: data, database: address, migratingAt: DataDirectory.now, key: key.path)
      if let path = archive.madeKeyFile { DataDirectory.announce(key: path) }
      return archive
    } catch let fault as VaultFault {
      try Self.stop(2, data, fault.reason, fault.remedy)
    } catch {
      try Self.stop(
        2, data, Phrase(zh: "数据目录不可用（\(error)）。", en: "The data directory cannot be used (\(error))."),
        Phrase(zh: "请检查路径、权限和磁盘。", en: "Check the path, permissions and the disk."))
    }
  }

  private func report(_ issued: IssuedCredential, _ roles: [Role]) throws {
    let link = issued.link(issuer: "兑现 Duixian") ?? ""
    if json {
      print(
        try JSONText.of([
          "login": issued.login, "password": issued.password, "secret": issued.secretText ?? "", "otpauth": link,
        ]))
      return
    }
    print(
      """
      已建立账号 · Account made: \(issued.login) (\(roles.map(\.title.zh).joined(separator: "、")))
      初始密码 · Initial password: \(issued.password)
      动态口令密钥 · Secret of the one-time codes: \(issued.secretText ?? "")
      \(link)
      只显示这一次；登录后请立即修改密码 · Shown only once; change the password after signing in.
      """)
  }

  private static func stop(_ code: Int32, _ place: String, _ message: Phrase, _ remedy: Phrase) throws -> Never {
    CommandFailure.explain(place, message, remedy)
    throw ExitCode(code)
  }
}
