internal import Standards

extension Words {
  enum Payments {
    static let download = Phrase(zh: "下载", en: "Download")
    static let title = Phrase(zh: "资金拨付", en: "Payments")
    static let lead = Phrase(
      zh: "公示期满且没有未答复异议的申报，由经办编制批次，由另一人复核后导出银行文件，再按银行回单逐笔核对。",
      en:
        "Cases whose notice ended without an open objection: one person prepares a batch, another approves it, the bank file is exported and the bank's return is matched line by line."
    )
    static let payable = Phrase(zh: "可拨付", en: "Payable")
    static let nothingPayable = Phrase(
      zh: "现在没有可拨付的申报。公示期满无异议的申报会出现在这里。", en: "Nothing is payable now. Cases appear here when their notice has ended.")
    static let held = Phrase(zh: "暂不能编入批次", en: "Not to be put into a batch now")
    static let choose = Phrase(zh: "选入", en: "Include")
    static let caseNumber = Phrase(zh: "申报编号", en: "Application")
    static let enterprise = Phrase(zh: "申报主体", en: "Enterprise")
    static let account = Phrase(zh: "收款账号", en: "Account")
    static let holder = Phrase(zh: "收款户名", en: "Account holder")
    static let bank = Phrase(zh: "开户银行", en: "Bank")
    static let bankLine = Phrase(zh: "支付系统行号", en: "Bank number (CNAPS)")
    static let amount = Phrase(zh: "金额（元）", en: "Amount (yuan)")
    static let why = Phrase(zh: "原因", en: "Why")
    static let prepare = Phrase(zh: "编制拨付批次", en: "Prepare a batch")
    static let chooseSome = Phrase(zh: "请至少选择一件可拨付的申报。", en: "Choose at least one payable case.")
    static let accountMissing = Phrase(zh: "没有完整的收款账户", en: "No complete account")
    static let nameDiffers = Phrase(zh: "户名与申报主体不一致", en: "The account holder is not the applicant")
    static func inBatch(_ number: String) -> Phrase {
      Phrase(zh: "已编入待复核批次 \(number)", en: "In batch \(number), waiting for approval")
    }
    static let underWay = Phrase(zh: "拨付中", en: "Under way")
    static let toConfirm = Phrase(zh: "账户已更正，待回访确认", en: "Account corrected; call back and confirm")
    static let returned = Phrase(zh: "退汇", en: "Returned")
    static let reveal = Phrase(zh: "查看完整账号", en: "Show the account")
    static let confirmAccount = Phrase(zh: "已电话回访，确认账户", en: "Called back: confirm the account")
    static let accountConfirmed = Phrase(
      zh: "账户已确认，可以重新编制批次。", en: "The account is confirmed; it can be put into a batch.")
    static let accountTitle = Phrase(zh: "收款账户", en: "Account")
    static let accountLead = Phrase(
      zh: "本次查看已记录。请勿截图或外传。", en: "That you looked has been recorded. Do not pass it on.")
    static let phone = Phrase(zh: "申报时留的联系电话", en: "Telephone given in the filing")

    static let batches = Phrase(zh: "拨付批次", en: "Batches")
    static let noBatch = Phrase(zh: "还没有批次。", en: "There is no batch yet.")
    static let batchNumber = Phrase(zh: "批次编号", en: "Batch")
    static let count = Phrase(zh: "笔数", en: "Payments")
    static let outstanding = Phrase(zh: "在途金额（元）", en: "Outstanding (yuan)")
    static let phasePrepared = Phrase(zh: "待复核", en: "To be approved")
    static let phaseApproved = Phrase(zh: "已复核，待导出", en: "Approved")
    static let phaseRejected = Phrase(zh: "已退回", en: "Rejected")
    static let phaseExported = Phrase(zh: "已导出，待回单", en: "With the bank")
    static let phaseSettled = Phrase(zh: "已全部核对", en: "Settled")
    static let inWords = Phrase(zh: "合计金额（大写）", en: "Total in words")
    static let maker = Phrase(zh: "经办", en: "Prepared by")
    static let checker = Phrase(zh: "复核", en: "Approved by")
    static let waitsForChecker = Phrase(
      zh: "等待另一位复核人员复核。", en: "Another person has to approve it.")
    static let approveWarning = Phrase(
      zh: "复核后，批次内每一笔都会登记为已发出的付款指令。请核对笔数、合计和收款账户。",
      en: "Once approved, each line is an instruction to pay. Check the count, the total and the accounts.")
    static let approve = Phrase(zh: "复核通过", en: "Approve")
    static let approved = Phrase(zh: "批次已复核。", en: "The batch is approved.")
    static let rejectReason = Phrase(zh: "退回原因", en: "Why it is rejected")
    static let reject = Phrase(zh: "退回批次", en: "Reject")
    static let rejected = Phrase(zh: "批次已退回，申报恢复为可拨付。", en: "The batch is rejected; its cases are payable again.")
    static let prepared = Phrase(zh: "批次已编制，等待复核。", en: "The batch is prepared and waits for approval.")

    static let bankFile = Phrase(zh: "银行文件", en: "Bank file")
    static let exportLead = Phrase(
      zh: "同一批次每次导出的内容完全一致。请把下方控制单的笔数、合计和 SM3 一并交给银行核对。",
      en: "The same batch always gives the same bytes. Give the bank the control sheet with count, sum and SM3.")
    static func export(_ format: Phrase) -> Phrase { Phrase(zh: "导出 \(format.zh)", en: "Export \(format.en)") }
    static let exported = Phrase(zh: "银行文件已生成，可以下载。", en: "The bank file is made and can be downloaded.")
    static let controlSheet = Phrase(zh: "控制单", en: "Control sheet")
    static let format = Phrase(zh: "格式", en: "Format")
    static let purpose = Phrase(zh: "政策兑现奖励资金", en: "Programme award")

    static let bankReturn = Phrase(zh: "导入银行回单", en: "The bank's return")
    static let returnFile = Phrase(zh: "回单文件（CSV）", en: "Return file (CSV)")
    static let returnHint = Phrase(
      zh: "首行为列名：付款编号、状态（成功 / 退汇）、金额、原因；可以另有银行流水号、日期。UTF-8 或 GB 18030。",
      en:
        "The first line names the columns: pay-id, status (paid / returned), amount, reason; reference and date may follow. UTF-8 or GB 18030."
    )
    static let importFile = Phrase(zh: "导入并核对", en: "Import and match")
    static let fileMissing = Phrase(zh: "请选择银行回单文件。", en: "Choose the bank's return file.")
    static let fileTooLarge = Phrase(zh: "回单文件超过 8 MB。请分成几份导入。", en: "The file is over 8 MB. Split it.")
    static let fileUnreadable = Phrase(
      zh: "文件不是可读的 CSV（UTF-8 或 GB 18030）。请向银行索取原始回单。", en: "This is no readable CSV in UTF-8 or GB 18030.")
    static func fileTooLong(_ most: Int) -> Phrase {
      Phrase(zh: "超过 \(most) 行。请分成几份导入。", en: "More than \(most) lines. Split the file.")
    }
    static let headMissing = Phrase(
      zh: "首行必须有“付款编号”“状态”“金额”三列。", en: "The first line must name pay-id, status and amount.")
    static let fileEmpty = Phrase(zh: "文件里没有明细。", en: "The file has no lines.")
    static let lineUnreadable = Phrase(zh: "缺少付款编号，或金额不能识别。", en: "No pay-id, or an amount that cannot be read.")
    static func dayUnreadable(_ text: String) -> Phrase {
      Phrase(zh: "日期“\(text)”不能识别。", en: "The date “\(text)” cannot be read.")
    }
    static func statusUnknown(_ text: String) -> Phrase {
      Phrase(zh: "状态“\(text)”不是“成功”或“退汇”。", en: "The status “\(text)” is neither paid nor returned.")
    }
    static let nothingImported = Phrase(
      zh: "有不能识别的行，整个文件没有导入，任何记录都没有改变", en: "Some lines cannot be read; nothing of the file was imported")
    static func line(_ number: Int) -> Phrase { Phrase(zh: "第 \(number) 行", en: "Line \(number)") }
    static let imports = Phrase(zh: "导入记录", en: "Imports")
    static func importNumber(_ number: Int) -> Phrase { Phrase(zh: "第 \(number) 次导入", en: "Import \(number)") }
    static func importSummary(_ accepted: Int, _ quarantined: Int) -> Phrase {
      Phrase(
        zh: "采纳 \(accepted) 行，隔离 \(quarantined) 行。", en: "\(accepted) line(s) accepted, \(quarantined) put aside.")
    }
    static let quarantined = Phrase(zh: "被隔离的行（没有改变任何付款）", en: "Lines put aside (no payment was changed)")
    static let importedFlash = Phrase(zh: "回单已导入。", en: "The return was imported.")
    static let importedBefore = Phrase(
      zh: "这份回单没有新内容，任何记录都没有改变。", en: "This return says nothing new; nothing was changed.")

    static let lines = Phrase(zh: "拨付明细", en: "Lines")
    static let payID = Phrase(zh: "付款编号", en: "Pay-id")
    static let bankSays = Phrase(zh: "银行结果", en: "The bank's word")
    static let reconciliation = Phrase(zh: "核对：指令 = 已付 + 退汇 + 在途", en: "Instructed = paid + returned + outstanding")
    static let side = Phrase(zh: "项目", en: "Side")
    static let instructed = Phrase(zh: "付款指令", en: "Instructed")
    static let paid = Phrase(zh: "已付", en: "Paid")
    static let returnedSide = Phrase(zh: "退汇", en: "Returned")
    static let outstandingSide = Phrase(zh: "在途", en: "Outstanding")
    static let balanced = Phrase(zh: "平衡，分毫不差", en: "Balanced to the fen")
    static let unbalanced = Phrase(zh: "不平，请立即核查", en: "Not balanced: examine at once")
    static let clawBacks = Phrase(zh: "追回与退回款", en: "Claw-backs and repayments")
  }

  enum ClawBacks {
    static let title = Phrase(zh: "追回", en: "Claw-backs")
    static let lead = Phrase(
      zh: "已拨付的申报出现材料虚假、重复享受等情形时，由部门负责人作出追回决定，由拨付经办登记退回款。",
      en: "A lead orders paid money back where the ground for it fell away; the payment maker records what comes in.")
    static let running = Phrase(zh: "追回中", en: "Being clawed back")
    static let noneRunning = Phrase(zh: "没有追回中的申报。", en: "Nothing is being clawed back.")
    static let paidCases = Phrase(zh: "已拨付", en: "Paid cases")
    static let nonePaid = Phrase(zh: "还没有已拨付的申报。", en: "Nothing has been paid yet.")
    static let state = Phrase(zh: "状态", en: "State")
    static let order = Phrase(zh: "作出追回决定", en: "Order the claw-back")
    static let ordered = Phrase(zh: "追回决定已作出，并已通知申报单位。", en: "The claw-back is ordered and the enterprise told.")
    static let cause = Phrase(zh: "原因", en: "Cause")
    static let amount = Phrase(zh: "追回金额", en: "Amount to be paid back")
    static func upTo(_ paid: Money) -> Phrase {
      Phrase(zh: "不超过已拨付的 \(paid.grouped) 元。", en: "At most the \(paid.grouped) yuan that were paid.")
    }
    static let due = Phrase(zh: "退回期限", en: "To be paid back by")
    static let dueInPast = Phrase(zh: "期限不能早于今天。", en: "The day must not lie in the past.")
    static let reason = Phrase(zh: "事实和依据", en: "Facts and grounds")
    static let reasonHint = Phrase(zh: "申报单位会看到这段文字。", en: "The enterprise reads this.")
    static let paidAmount = Phrase(zh: "已拨付（元）", en: "Paid (yuan)")
    static let bankDate = Phrase(zh: "银行日期", en: "Bank date")
    static let owed = Phrase(zh: "尚未退回（元）", en: "Still owed (yuan)")
    static let repayments = Phrase(zh: "退回款", en: "Repayments")
    static let noRepayment = Phrase(zh: "还没有收到退回款。", en: "Nothing has come in yet.")
    static let record = Phrase(zh: "登记退回款", en: "Record a repayment")
    static let recorded = Phrase(zh: "退回款已登记。", en: "The repayment is recorded.")
    static let repaid = Phrase(zh: "退回金额", en: "Amount paid back")
    static let on = Phrase(zh: "到账日期", en: "Received on")
    static let reference = Phrase(zh: "银行流水号", en: "Bank reference")
    static let open = Phrase(zh: "办理", en: "Open")
    static let back = Phrase(zh: "返回追回", en: "Back to claw-backs")
  }
}
