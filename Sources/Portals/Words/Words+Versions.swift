internal import Casework
internal import PolicyCore
internal import Standards

extension Words {
  static func policyOccasion(_ occasion: PolicyTaken.Occasion) -> Phrase {
    switch occasion {
    case .start: Phrase(zh: "启动时", en: "at the start")
    case .officer: Phrase(zh: "政策管理员启用", en: "by a policy officer")
    case .folder: Phrase(zh: "文件改动", en: "files changed")
    case .signal: Phrase(zh: "运维信号", en: "by signal")
    }
  }
  static let policyVersions = Phrase(zh: "使用过的版本", en: "Versions in order")
  static let policyTakenAt = Phrase(zh: "启用时间", en: "In use since")
  static let policyTakenBy = Phrase(zh: "启用人", en: "Taken by")
  static let policyTakenHow = Phrase(zh: "方式", en: "How")
  static let policyVersionColumn = Phrase(zh: "版本", en: "Version")
  static let policyCasesHeld = Phrase(zh: "内嵌案例（全部符合）", en: "Embedded cases, all held")
  static let policyNow = Phrase(zh: "正在使用", en: "In use")
  static let policyGone = Phrase(zh: "文件夹里已没有，由版本档案提供", en: "No longer in the folder; served from the archive")
  static func policyReadAt(_ moment: Instant) -> Phrase {
    Phrase(zh: "文件夹最近一次检查：\(moment.phrase.zh)", en: "The folder was last checked \(moment.phrase.en)")
  }
  static func policyCasesHold(_ count: Int) -> Phrase {
    Phrase(zh: "\(count) 个，全部符合", en: "\(count), all of them hold")
  }
  static let policySibling = Phrase(
    zh: "同一政策的其他文件有问题，所以这个批次的新版本也没有启用。",
    en: "Another file of the programme has a fault, so this round's new version is not taken either.")

  // The basis of an amount.
  static let basisTitle = Phrase(zh: "计算依据", en: "What the amount rests on")
  static let basisVersion = Phrase(zh: "政策版本", en: "Policy version")
  static let basisEngine = Phrase(zh: "计算程序版本", en: "Engine")
  static let basisDay = Phrase(zh: "提交日", en: "Submitted on")
  static let basisGranted = Phrase(zh: "假定本年度已享受", en: "Supposed granted this year")
  static let basisClaimed = Phrase(zh: "按已在别处使用剔除的发票", en: "Invoices left out as used elsewhere")
  static let basisReadings = Phrase(zh: "采用的解释口径", en: "Readings used")
  static let basisParameters = Phrase(zh: "采用的参数", en: "Parameters used")
  static let basisValidFrom = Phrase(zh: "自", en: "From")
  static let basisValue = Phrase(zh: "值", en: "Value")
  static let basisDefault = Phrase(zh: "默认", en: "default")
  static let basisNone = Phrase(zh: "无", en: "none")
  static func basisDecidedBy(_ who: String) -> Phrase { Phrase(zh: "由\(who)确定", en: "decided by \(who)") }
  static let basisUnrecorded = Phrase(
    zh: "作出这项核定时平台还不记录计算依据。", en: "This recognition is older than the record of its basis.")

  // A draft under a newer version.
  static let draftMoved = Phrase(zh: "申报规则在您上次保存后更新了", en: "The rules have been updated since you last saved")
  static let draftMovedWhat = Phrase(
    zh: "草稿现在按新版本检查和估算，金额、必填项和应交材料可能与之前不同。已填写的内容和上传的文件都保留着。请从任务清单逐项看一遍，保存任意一项后本提示消失。提交之后，申报始终按提交时的版本办理。",
    en:
      "The draft is now checked and estimated under the new version: the amount, the required answers and the materials due may differ. Everything you entered and uploaded is kept. Go through the task list; saving anything removes this notice. Once submitted, an application keeps the version of its submission."
  )
  static let draftNoLongerAsked = Phrase(
    zh: "不再需要、但仍为您保留的内容", en: "No longer asked, but kept for you")
  static let draftNewlyAsked = Phrase(zh: "新增的必填内容", en: "Newly required")
}
