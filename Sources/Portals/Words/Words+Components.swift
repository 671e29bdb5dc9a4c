package import Standards

/// The words of the pages. Each area of the platform adds its own in `Words+Area.swift`.
package enum Words {}

extension Words {
  package static let product = Phrase(zh: "兑现", en: "Duixian")
  package static let platform = Phrase(zh: "政策兑现平台", en: "Policy fulfilment platform")
  package static let skipToContent = Phrase(zh: "跳到正文", en: "Skip to main content")
  package static let errorPrefix = Phrase(zh: "错误：", en: "Error: ")
  package static let warningPrefix = Phrase(zh: "注意", en: "Warning")
  package static let otherLanguage = Phrase(zh: "English", en: "中文")
  package static let largeText = Phrase(zh: "大字版", en: "Large text")
  package static let normalText = Phrase(zh: "标准字号", en: "Normal text")
  package static let largeTextOn = Phrase(zh: "大字版已开", en: "Large text is on")
  package static let signIn = Phrase(zh: "登录", en: "Sign in")
  package static let signOut = Phrase(zh: "退出", en: "Sign out")
  package static let mainNavigation = Phrase(zh: "主导航", en: "Main")
  package static let youAreHere = Phrase(zh: "当前位置", en: "You are here")
  package static let back = Phrase(zh: "返回", en: "Back")
  package static let accessibility = Phrase(zh: "无障碍声明", en: "Accessibility statement")
  package static let privacy = Phrase(zh: "隐私说明", en: "Privacy")
  package static let help = Phrase(zh: "帮助与联系", en: "Help and contact")
  package static let openNow = Phrase(zh: "现在有人接听", en: "Open now")
  package static let closedNow = Phrase(zh: "现在无人接听", en: "Closed now")
  package static let version = Phrase(zh: "版本", en: "Version")
  package static let checkpoint = Phrase(zh: "审计日志检查点", en: "Audit log checkpoint")
  package static let beijingTime = Phrase(zh: "页面时间均为北京时间。", en: "All times are Beijing time.")
  package static let demoBar = Phrase(zh: "演示环境", en: "Demonstration")
  package static let notice = Phrase(zh: "提示", en: "Notice")
  package static let done = Phrase(zh: "已办成", en: "Done")
}

extension Words {
  package static let optional = Phrase(zh: "（选填）", en: " (optional)")
  package static let change = Phrase(zh: "更改", en: "Change")
  package static let yuan = Phrase(zh: "元", en: "yuan")
  package static let wanYuan = Phrase(zh: "万元", en: "wan yuan")
  package static let choose = Phrase(zh: "请选择", en: "Choose")
  package static let moneyHint = Phrase(
    zh: "可写 125000、125,000.00 或 12.5万", en: "For example 125000, 125,000.00 or 12.5万 (万 = 10,000)")
  package static let dateHint = Phrase(
    zh: "例如 2025-09-12 或 2025年9月12日", en: "For example 2025-09-12")
  package static let chooseFile = Phrase(zh: "选择文件", en: "Choose a file")
  package static let chooseFiles = Phrase(zh: "选择文件（可多选）", en: "Choose files")
  package static let upload = Phrase(zh: "上传", en: "Upload")
  package static let uploaded = Phrase(zh: "已上传的文件", en: "Uploaded files")
  package static let remove = Phrase(zh: "删除", en: "Remove")
  package static let save = Phrase(zh: "保存", en: "Save")
  package static let print = Phrase(zh: "打印本页", en: "Print this page")

  package static func problems(_ count: Int) -> Phrase {
    Phrase(zh: "有 \(count) 处需要处理", en: count == 1 ? "There is 1 problem" : "There are \(count) problems")
  }

  package static func lengthLimit(_ limit: Int) -> Phrase {
    Phrase(zh: "最多 \(limit) 个字", en: "At most \(limit) characters")
  }
}

extension Words {
  package static let completed = Phrase(zh: "已完成", en: "Completed")
  package static let inProgress = Phrase(zh: "进行中", en: "In progress")
  package static let notStarted = Phrase(zh: "未开始", en: "Not started")
  package static let cannotStart = Phrase(zh: "还不能开始", en: "Cannot start yet")
  package static let hasProblem = Phrase(zh: "有问题", en: "There is a problem")
  package static let stepDone = Phrase(zh: "已完成：", en: "Completed: ")
  package static let stepCurrent = Phrase(zh: "当前：", en: "Current: ")
  package static let pages = Phrase(zh: "翻页", en: "Pages")
  package static let previous = Phrase(zh: "上一页", en: "Previous")
  package static let next = Phrase(zh: "下一页", en: "Next")
  package static let sortAscending = Phrase(zh: "升序", en: "ascending")
  package static let sortDescending = Phrase(zh: "降序", en: "descending")
  package static let figuresAsTable = Phrase(zh: "用表格看这些数字", en: "These figures as a table")
  package static let figure = Phrase(zh: "项目", en: "Figure")
  package static let amount = Phrase(zh: "金额", en: "Amount")
  package static let used = Phrase(zh: "已占用", en: "Already committed")
  package static let remaining = Phrase(zh: "余额", en: "Left")
  package static let over = Phrase(zh: "超出", en: "Over by")
  package static let budgetLimit = Phrase(zh: "上限", en: "Limit")
  package static let rank = Phrase(zh: "名次", en: "Rank")
  package static let cumulative = Phrase(zh: "累计金额", en: "Running total")
  package static let printedAt = Phrase(zh: "打印时间", en: "Printed")

  package static func range(_ from: Int, _ to: Int, of total: Int, isOpen: Bool = false) -> Phrase {
    isOpen
      ? Phrase(zh: "第 \(from)–\(to) 条，共 \(total) 条以上", en: "\(from)–\(to) of more than \(total)")
      : Phrase(zh: "第 \(from)–\(to) 条，共 \(total) 条", en: "\(from)–\(to) of \(total)")
  }

  package static func pageNumber(_ number: Int) -> Phrase { Phrase(zh: "第 \(number) 页", en: "Page \(number)") }

  package static func pageNumber(_ number: Int, of total: Int) -> Phrase {
    Phrase(zh: "第 \(number) 页，共 \(total) 页", en: "Page \(number) of \(total)")
  }
}

extension Words {
  package static let document = Phrase(zh: "材料原件", en: "Document")
  package static let decisions = Phrase(zh: "核对意见", en: "Decisions")
  package static let extractedText = Phrase(zh: "本页文字", en: "Text of this page")
  package static let noText = Phrase(
    zh: "这一页没有可提取的文字，请看图像。", en: "No text could be read from this page; look at the image.")
  package static let marksOnPage = Phrase(zh: "本页标出的位置", en: "Places marked on this page")
  package static let noImage = Phrase(
    zh: "这一页没有生成图像，请看下面的文字或下载原件。",
    en: "No image could be made of this page; read the text below or download the original.")
  package static let preRead = Phrase(zh: "申报所填", en: "As filed")
  package static let clause = Phrase(zh: "依据", en: "Clause")
  package static let keyMove = Phrase(zh: "下一项、上一项", en: "next, previous check")
  package static let keyDecide = Phrase(zh: "选第一、二、三个结论", en: "first, second, third decision")
  package static let keyUndecided = Phrase(zh: "到未决项", en: "next undecided")
  package static let keyPage = Phrase(zh: "前后翻页", en: "previous, next page")
  package static let keysOff = Phrase(zh: "关闭快捷键", en: "Turn keys off")
  package static let keysOn = Phrase(zh: "打开快捷键", en: "Turn keys on")

  package static func decided(_ count: Int, of total: Int) -> Phrase {
    Phrase(zh: "已核对 \(count) / \(total)", en: "\(count) of \(total) decided")
  }
}
