internal import Casework
internal import Records
internal import Standards

/// The person's half of a registration.
struct AccountRequest: Sendable {
  let login: String
  let name: String
  let email: String?
  let password: String

  static let passwordLengths = 8...128

  static func read(_ fields: inout FieldReader) -> AccountRequest? {
    let login = fields.read(
      "login", maxLength: 40, { text in AccountRequest.login(text) }, orElse: Words.Registration.loginUnusable)
    let name = fields.text("name", maxLength: 60)
    let email = fields.read(
      "email", required: false, maxLength: 254, { Letter.isAddress($0) ? $0 : nil },
      orElse: Words.Registration.emailWrong)
    let password = fields.form.typed("password")
    if !passwordLengths.contains(password.count) || password.utf8.count > 512 {
      fields.errors.add("password", Words.Registration.passwordLength)
    } else if password.lowercased() == login {
      fields.errors.add("password", Words.Registration.passwordIsLogin)
    }
    return fields.ifValid {
      guard let login, let name else { return nil }
      return AccountRequest(login: login, name: name, email: email, password: password)
    }
  }

  /// Lower case; letters, digits and `. _ - @`, 3 to 40 of them.
  private static func login(_ typed: String) -> String? {
    let text = FieldReader.halfWidth(typed).lowercased()
    let isPlain = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || ".-_@".utf8.contains(byte)
    }
    return isPlain && (3...40).contains(text.utf8.count) ? text : nil
  }
}

/// The enterprise's half, also used at the window.
enum RegistrationForm {
  static func read(_ fields: inout FieldReader) -> Registration? {
    let typed = fields.form.typed("code")
    var code: String?
    do throws(CreditCodeFlaw) { code = try CreditCode(typed: typed).text } catch {
      fields.errors.add("code", error.reason, remedy: error.remedy)
    }
    let name = fields.text("organisation", maxLength: 120)
    let kind = fields.choice("kind", of: Casework.BodyKind.allCases.map(\.rawValue))
    let address = fields.text("address", maxLength: 200)
    return fields.ifValid {
      guard let code, let name, let kind = kind.flatMap(Casework.BodyKind.init), let address else { return nil }
      return Registration(id: EnterpriseID(code), name: name, kind: kind, address: address)
    }
  }

  /// Registers for the signed-in agent, who from then on acts for it.
  /// - Throws: ``Refusal`` `enterpriseRegistered`.
  static func register(
    _ registration: Registration, agent: AccountID?, by actor: Actor, role: Role, in office: Office
  ) async throws {
    _ = try await office.perform(by: actor, as: role) { desk in
      try desk.open(
        Enterprise.self, registration.id,
        with: try Enterprise.register(
          registration, codeIsValid: CreditCode(registration.id.rawValue) != nil,
          existing: try desk.load(Enterprise.self, registration.id), agent: agent, by: actor))
    }
  }
}
