internal import Standards

extension Words {
  static let policies = Phrase(zh: "政策", en: "Policies")
  static let policiesLead = Phrase(
    zh: "平台现在使用的政策和批次、各项解释口径，以及政策文件夹里的新版本。",
    en: "The policies and rounds in use, how each ambiguity is read, and what the policy folder holds now.")
  static let policyHash = Phrase(zh: "版本指纹（SHA-256）", en: "Version (SHA-256)")
  static let policyWindow = Phrase(zh: "申报窗口", en: "Window")
  static let policySubmitted = Phrase(zh: "已提交的申报", en: "Applications submitted")
  static let policyReadings = Phrase(zh: "解释口径", en: "Readings")
  static let policyReading = Phrase(zh: "问题", en: "Question")
  static let policyChosen = Phrase(zh: "采用", en: "In force")
  static let policyDefault = Phrase(zh: "默认", en: "Default")
  static let policyDecidedBy = Phrase(zh: "确定单位", en: "Decided by")
  static let policyUndecided = Phrase(zh: "尚未由主管部门确认，采用默认", en: "Not confirmed by the office; the default holds")
  static let policyClause = Phrase(zh: "条款", en: "Clause")
  static let policyCheck = Phrase(zh: "检查政策文件夹", en: "Check the policy folder")
  static let policyCheckWhy = Phrase(
    zh: "重新读取磁盘上的政策文件，检查条款、类型和全部内嵌案例；检查不改变平台。文件改动后平台会自动检查，一个政策的文件全部没有问题才启用。",
    en:
      "Reads the files again and checks clauses, types and all embedded cases; nothing is changed by it. Changed files are checked by themselves, and taken into use only when nothing of the programme has a fault."
  )
  static let policyFolder = Phrase(zh: "文件夹里的版本", en: "What the folder holds")
  static let policyCases = Phrase(zh: "内嵌案例", en: "Embedded cases")
  static let policyFaults = Phrase(zh: "发现的问题", en: "Faults")
  static let policySame = Phrase(zh: "与正在使用的相同", en: "The same as in use")
  static let policyOther = Phrase(zh: "与正在使用的不同", en: "Differs from the one in use")
  static let policyAbsent = Phrase(zh: "尚未使用", en: "Not in use yet")
  static let policyReload = Phrase(zh: "启用这个版本", en: "Take this version into use")
  static let policyReloaded = Phrase(
    zh: "新版本已启用：草稿按新版本，已提交的申报仍按提交时的版本。",
    en: "The new version is in use: drafts follow it, submitted applications keep theirs.")
  static let policyUnchanged = Phrase(
    zh: "文件夹里的版本与正在使用的相同，不需要启用。", en: "The folder holds the version in use; there is nothing to do.")
  static let policyUnsound = Phrase(
    zh: "文件夹里的版本还有问题，没有启用。请先按下面列出的逐处改正。",
    en: "The folder's version has faults and was not taken into use. Correct those listed below first.")
  static let policyUnreadable = Phrase(
    zh: "读不到政策文件夹。请联系系统管理员。", en: "The policy folder cannot be read. Ask the system administrator.")

  static let upkeep = Phrase(zh: "运行状况", en: "Operations")
  static let upkeepGreen = Phrase(zh: "平台运行正常。", en: "The platform runs well.")
  static let upkeepClock = Phrase(zh: "业务时钟", en: "The programme's clock")
  static let upkeepMachine = Phrase(zh: "机器时钟", en: "The machine's clock")
  static let upkeepUptime = Phrase(zh: "已连续运行", en: "Running for")
  static let upkeepSchema = Phrase(zh: "数据库版本", en: "Schema version")
  static let upkeepEvents = Phrase(zh: "事件总数", en: "Events")
  static let upkeepOutbox = Phrase(zh: "待发邮件", en: "Letters waiting")
  static let upkeepDisk = Phrase(zh: "磁盘余量", en: "Disk room")
  static let upkeepSweep = Phrase(zh: "上次到期处理", en: "Last round of what falls due")
  static let upkeepSandbox = Phrase(zh: "材料解析", en: "Parsing of materials")
  static let upkeepNodes = Phrase(zh: "节点", en: "Nodes")
  static let upkeepNode = Phrase(zh: "机器与端口", en: "Machine and port")
  static let upkeepNodeHere = Phrase(zh: "本机", en: "this one")
  static let upkeepNodeSince = Phrase(zh: "启动时间", en: "Since")
  static let upkeepNodeReaders = Phrase(zh: "同时读取的页数（0 表示不读取材料）", en: "Pages read side by side (0: none)")
  static let upkeepCases = Phrase(zh: "各状态的申报", en: "Cases by state")
  static let upkeepCount = Phrase(zh: "件数", en: "Cases")
  static let upkeepNever = Phrase(zh: "启动后还没有", en: "Not since the start")
  static let upkeepUnknown = Phrase(zh: "查不到", en: "Unknown")
  static let upkeepNoCases = Phrase(zh: "还没有申报", en: "No application yet")
  static let upkeepNoCasesWhy = Phrase(zh: "窗口开放后会出现在这里。", en: "They appear here once the window is open.")
  static let upkeepDiskLow = Phrase(
    zh: "磁盘余量不足 1 GB，上传即将失败，请立即清理或扩容。", en: "Less than 1 GB of disk is left; uploads will fail soon. Make room now.")
  static let upkeepDiskShort = Phrase(
    zh: "磁盘余量不足 10%，请安排扩容。", en: "Less than a tenth of the disk is left; plan for more.")
  static let upkeepSweepLate = Phrase(
    zh: "到期处理超过 5 分钟没有完成，期限可能没有及时推进，请查看日志。", en: "What falls due has not been settled for 5 minutes; look at the log.")
  static let upkeepMailStuck = Phrase(
    zh: "有邮件多次发送失败，请检查邮件程序。", en: "Mail has failed many times; look at the mail program.")
  static let upkeepNotIsolated = Phrase(zh: "材料解析没有完全隔离。", en: "Parsing of materials is not isolated.")
  static func upkeepLetters(_ waiting: Int, _ givenUp: Int) -> Phrase {
    Phrase(zh: "\(waiting) 封，其中 \(givenUp) 封已放弃", en: "\(waiting), of which \(givenUp) given up")
  }
  static func upkeepDuration(_ seconds: Int64) -> Phrase {
    let (days, hours, minutes) = (seconds / 86_400, seconds % 86_400 / 3600, seconds % 3600 / 60)
    return Phrase(zh: "\(days) 天 \(hours) 小时 \(minutes) 分", en: "\(days) d \(hours) h \(minutes) min")
  }

  static let policyVersionMissing = Phrase(
    zh: "这件申报提交时的政策版本现在读不出来；为避免按别的版本办理，页面没有显示。",
    en: "The policy version this application was submitted under cannot be read; no other version stands in for it.")
  static let policyVersionMissingHow = Phrase(
    zh: "请联系系统管理员运行 duixian replay 查明原因，并从备份恢复版本档案。",
    en: "Ask the system administrator to run duixian replay and to restore the archive of versions from a backup.")
}
