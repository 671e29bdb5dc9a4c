internal import Standards

/// The kinds of event an auditor may look for, in the order of the process.
enum AuditKinds {
  static let all: [(kind: String, title: Phrase)] =
    applications + reviews + decisions + money + people + rules

  static func title(_ kind: String) -> Phrase {
    all.first { $0.kind == kind }?.title ?? Phrase(verbatim: kind)
  }

  private static let applications: [(kind: String, title: Phrase)] = [
    ("opened", Phrase(zh: "建立申报", en: "Application opened")),
    ("factsSaved", Phrase(zh: "保存申报内容", en: "Answers saved")),
    ("materialAttached", Phrase(zh: "上传材料", en: "Material given")),
    ("materialRemoved", Phrase(zh: "删除材料", en: "Material removed")),
    ("confirmationRequested", Phrase(zh: "请申报单位确认", en: "Confirmation asked for")),
    ("confirmationDeclined", Phrase(zh: "申报单位退回修改", en: "Confirmation declined")),
    ("submitted", Phrase(zh: "提交（申报或支持方案）", en: "Submitted (an application or a determination)")),
    ("invoicesRead", Phrase(zh: "识读到发票号码", en: "Invoice numbers read off a file")),
    ("lapsed", Phrase(zh: "逾期未提交", en: "Lapsed")),
    ("withdrawn", Phrase(zh: "撤回", en: "Withdrawn")),
  ]

  private static let reviews: [(kind: String, title: Phrase)] = [
    ("reviewerAssigned", Phrase(zh: "确定经办人", en: "Put in hand")),
    ("correctionRequested", Phrase(zh: "发出补正通知", en: "Correction notice sent")),
    ("correctionItemAnswered", Phrase(zh: "逐项说明补正", en: "Correction item answered")),
    ("correctionAnswered", Phrase(zh: "提交补正", en: "Correction answered")),
    ("correctionLapsed", Phrase(zh: "逾期未补正", en: "Correction lapsed")),
    ("checklistDecided", Phrase(zh: "逐项初审", en: "Checklist item decided")),
    ("furtherCorrectionAllowed", Phrase(zh: "准许补充告知", en: "Further notice allowed")),
    ("accepted", Phrase(zh: "受理", en: "Accepted")),
    ("refused", Phrase(zh: "不予受理", en: "Not accepted")),
    ("worksheetSaved", Phrase(zh: "保存核算表", en: "Worksheet saved")),
    ("conditionDecided", Phrase(zh: "认定条件", en: "Condition decided")),
    ("duplicateFlagged", Phrase(zh: "发现发票重复使用", en: "Invoice claimed twice")),
    ("duplicateResolved", Phrase(zh: "处理重复发票", en: "Duplicate settled")),
    ("reviewPassed", Phrase(zh: "审核通过", en: "Review passed")),
    ("reviewRejected", Phrase(zh: "审核不通过", en: "Review rejected")),
    ("expertSeated", Phrase(zh: "确定评审专家", en: "Expert seated")),
    ("conflictDeclared", Phrase(zh: "声明利害关系", en: "Conflict declared")),
    ("scoreSaved", Phrase(zh: "保存评分", en: "Score saved")),
    ("scoreLocked", Phrase(zh: "提交评分", en: "Score locked")),
    ("expertReviewClosed", Phrase(zh: "结束专家评审", en: "Expert review closed")),
  ]

  private static let decisions: [(kind: String, title: Phrase)] = [
    ("prepared", Phrase(zh: "拟定（方案、公示或批次）", en: "Prepared (determination, notice, batch)")),
    ("saved", Phrase(zh: "保存支持方案", en: "Determination saved")),
    ("approved", Phrase(zh: "复核通过", en: "Approved")),
    ("cancelled", Phrase(zh: "取消支持方案", en: "Determination cancelled")),
    ("determined", Phrase(zh: "确定支持金额", en: "Determined")),
    ("notSupported", Phrase(zh: "不予支持", en: "Not supported")),
    ("published", Phrase(zh: "发布公示", en: "Notice published")),
    ("replaced", Phrase(zh: "公示被更正", en: "Notice replaced")),
    ("ended", Phrase(zh: "公示结束", en: "Notice ended")),
    ("noticePublished", Phrase(zh: "进入公示", en: "On public notice")),
    ("objectionFiled", Phrase(zh: "收到异议", en: "Objection filed")),
    ("objectionDismissed", Phrase(zh: "异议不成立", en: "Objection dismissed")),
    ("objectionUpheld", Phrase(zh: "异议成立", en: "Objection upheld")),
    ("noticeEnded", Phrase(zh: "公示期满", en: "Notice period over")),
  ]

  private static let money: [(kind: String, title: Phrase)] = [
    ("rejected", Phrase(zh: "退回批次", en: "Batch rejected")),
    ("exported", Phrase(zh: "导出银行文件", en: "Bank file exported")),
    ("returnImported", Phrase(zh: "导入银行回单", en: "Bank return imported")),
    ("paymentInstructed", Phrase(zh: "发出付款指令", en: "Payment instructed")),
    ("paymentConfirmed", Phrase(zh: "已拨付", en: "Paid")),
    ("paymentReturned", Phrase(zh: "退汇", en: "Payment returned")),
    ("paymentCancelled", Phrase(zh: "撤销付款指令", en: "Payment cancelled")),
    ("accountCorrected", Phrase(zh: "更正收款账户", en: "Account corrected")),
    ("accountConfirmed", Phrase(zh: "确认收款账户", en: "Account confirmed")),
    ("clawBackOrdered", Phrase(zh: "决定追回", en: "Claw-back ordered")),
    ("repaymentRecorded", Phrase(zh: "登记退回款", en: "Repayment recorded")),
  ]

  private static let people: [(kind: String, title: Phrase)] = [
    ("created", Phrase(zh: "建立账号", en: "Account created")),
    ("roleGranted", Phrase(zh: "授予角色", en: "Role granted")),
    ("roleRevoked", Phrase(zh: "撤销角色", en: "Role revoked")),
    ("disabled", Phrase(zh: "停用账号", en: "Account disabled")),
    ("enabled", Phrase(zh: "启用账号", en: "Account enabled")),
    ("credentialReset", Phrase(zh: "更换登录凭据", en: "Credentials changed")),
    ("registered", Phrase(zh: "登记单位", en: "Enterprise registered")),
    ("amended", Phrase(zh: "变更单位信息", en: "Enterprise amended")),
    ("agentAdmitted", Phrase(zh: "准许经办人加入", en: "Agent admitted")),
    ("agentRemoved", Phrase(zh: "移除经办人", en: "Agent removed")),
    ("personalErased", Phrase(zh: "按申请删除个人信息", en: "Personal data erased on request")),
  ]

  private static let rules: [(kind: String, title: Phrase)] = [
    ("policyTaken", Phrase(zh: "启用政策版本", en: "Policy version taken into use"))
  ]
}
