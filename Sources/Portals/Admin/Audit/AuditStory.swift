internal import Casework
internal import Records
internal import Standards

/// Any event of any stream in words: what was done, the reason given, and before → after where the event says both.
struct AuditStory {
  let what: Phrase
  var why: String?

  /// An event that cannot be read is told by its kind; the record keeps its body.
  init(_ event: RecordedEvent) {
    self = (try? AuditStory.read(event)) ?? AuditStory(what: AuditKinds.title(event.kind))
  }

  private init(what: Phrase, why: String? = nil) {
    self.what = what
    self.why = why.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func read(_ event: RecordedEvent) throws -> AuditStory {
    switch event.stream.subject {
    case CaseFile.streamPrefix:
      let story = EventStory(try event.decoded(as: CaseEvent.self).event)
      return AuditStory(what: story.what, why: story.why)
    case Account.streamPrefix: return AuditStory(try event.decoded(as: AccountEvent.self).event)
    case Enterprise.streamPrefix: return AuditStory(try event.decoded(as: EnterpriseEvent.self).event)
    case Determination.streamPrefix: return AuditStory(try event.decoded(as: DeterminationEvent.self).event)
    case PublicNotice.streamPrefix: return AuditStory(what: AuditKinds.title(event.kind))
    case PaymentBatch.streamPrefix: return AuditStory(try event.decoded(as: PaymentBatchEvent.self).event)
    case Erasure.streamPrefix: return AuditStory(try event.decoded(as: ErasureEvent.self).event)
    case PolicyHistory.streamPrefix: return AuditStory(try event.decoded(as: PolicyHistoryEvent.self).event)
    default: return AuditStory(what: AuditKinds.title(event.kind))
    }
  }

  init(_ event: AccountEvent) {
    switch event {
    case .created(let opened):
      self.init(
        what: Phrase(zh: "建立账号 \(opened.login)（\(opened.name)）", en: "Account \(opened.login) created (\(opened.name))")
      )
    case .roleGranted(let role):
      self.init(what: Phrase(zh: "授予角色：\(role.title.zh)", en: "Role granted: \(role.title.en)"))
    case .roleRevoked(let role):
      self.init(what: Phrase(zh: "撤销角色：\(role.title.zh)", en: "Role revoked: \(role.title.en)"))
    case .disabled(let why): self.init(what: Phrase(zh: "停用账号", en: "Account disabled"), why: why.reason)
    case .enabled: self.init(what: Phrase(zh: "启用账号", en: "Account enabled"))
    case .credentialReset: self.init(what: AuditKinds.title(event.kind))
    }
  }

  private init(_ event: EnterpriseEvent) {
    switch event {
    case .registered(let registration), .amended(let registration):
      let title = AuditKinds.title(event.kind)
      self.init(what: Phrase(zh: "\(title.zh)：\(registration.name)", en: "\(title.en): \(registration.name)"))
    case .agentAdmitted, .agentRemoved: self.init(what: AuditKinds.title(event.kind))
    }
  }

  private init(_ event: ErasureEvent) {
    switch event {
    case .personalErased(let erased):
      let title = AuditKinds.title(event.kind)
      self.init(
        what: Phrase(zh: "\(title.zh)：\(erased.subject)", en: "\(title.en): \(erased.subject)"), why: erased.reason)
    }
  }

  private init(_ event: DeterminationEvent) {
    switch event {
    case .prepared(let table), .saved(let table):
      let total = Money(fen: table.rows.reduce(0) { $0 + $1.amount.fen }).grouped
      self.init(
        what: Phrase(
          zh: "支持方案：\(table.rows.count) 件，合计 \(total) 元",
          en: "Determination: \(table.rows.count) cases, \(total) yuan in all"))
    case .submitted: self.init(what: Phrase(zh: "支持方案送复核", en: "Determination sent for approval"))
    case .approved: self.init(what: Phrase(zh: "支持方案复核通过", en: "Determination approved"))
    case .cancelled(let why): self.init(what: AuditKinds.title(event.kind), why: why.reason)
    }
  }

  private init(_ event: PolicyHistoryEvent) {
    switch event {
    case .policyTaken(let taken):
      let (hash, occasion) = (taken.hash.prefix(12), Words.policyOccasion(taken.occasion))
      self.init(
        what: Phrase(
          zh: "启用政策版本 \(hash)（\(occasion.zh)，\(taken.cases) 个内嵌案例全部符合，引擎 \(taken.engine)）",
          en:
            "Policy version \(hash) in use (\(occasion.en); all \(taken.cases) cases held; engine \(taken.engine))"
        ))
    }
  }

  private init(_ event: PaymentBatchEvent) {
    switch event {
    case .prepared(let sheet):
      let total = Money(fen: sheet.lines.reduce(0) { $0 + $1.payment.amount.fen }).grouped
      self.init(
        what: Phrase(
          zh: "编制拨付批次 \(sheet.number)：\(sheet.lines.count) 笔，\(total) 元",
          en: "Batch \(sheet.number) prepared: \(sheet.lines.count) payments, \(total) yuan"))
    case .approved: self.init(what: Phrase(zh: "拨付批次复核通过", en: "Batch approved"))
    case .rejected(let why): self.init(what: AuditKinds.title(event.kind), why: why.reason)
    case .exported(let file):
      self.init(
        what: Phrase(
          zh: "导出银行文件：\(file.count) 笔，\(file.total.grouped) 元",
          en: "Bank file exported: \(file.count) payments, \(file.total.grouped) yuan"))
    case .returnImported(let back):
      self.init(
        what: Phrase(
          zh: "导入银行回单：接受 \(back.accepted.count) 笔，存疑 \(back.quarantined.count) 笔",
          en: "Bank return imported: \(back.accepted.count) accepted, \(back.quarantined.count) put aside"))
    }
  }
}
