internal import Standards

extension Words {
  /// The pages of the form.
  enum Form {
    static let yes = Phrase(zh: "是", en: "Yes")
    static let no = Phrase(zh: "否", en: "No")
    static let ratioHint = Phrase(zh: "例如 50% 或 1/2", en: "For example 50% or 1/2")
    static let controlCharacters = Phrase(
      zh: "含有不可见的控制字符。请重新键入这一项。", en: "Contains invisible control characters. Type it again.")
    static let answerNeeded = Phrase(
      zh: "申报表要填写确定的内容。不清楚的可以先空着，以后再填。",
      en: "The form needs a definite answer. Leave it empty for now if you do not know.")
    static let saveAndContinue = Phrase(zh: "保存并继续", en: "Save and continue")
    static let saveAndReturn = Phrase(zh: "保存，回到任务清单", en: "Save and return to the task list")
    static let saved = Phrase(zh: "已保存。", en: "Saved.")
    static let savedButCheck = Phrase(
      zh: "已保存。有内容互相不一致，请看下面标出的地方；不影响继续填写，提交前须改正。",
      en: "Saved. Some answers do not fit together, see below; you may go on, but correct them before you submit.")
    static let moreQuestions = Phrase(
      zh: "已保存。根据您的回答，本页还有问题要填。", en: "Saved. Your answers raise further questions on this page.")
    static let conflict = Phrase(zh: "这一页在别处改过", en: "This page was changed elsewhere")
    static let conflictText = Phrase(
      zh: "您打开这一页之后，有人（或您自己的另一个窗口）改了下面的内容。没有覆盖任何一方，请选择保留哪一个。",
      en:
        "After you opened the page, somebody else, or another window of yours, changed these answers. Nothing was overwritten; choose which to keep."
    )
    static let question = Phrase(zh: "项目", en: "Question")
    static let yours = Phrase(zh: "您刚写的", en: "What you wrote")
    static let theirs = Phrase(zh: "现在保存的", en: "What is saved now")
    static let keepMine = Phrase(zh: "用我写的内容保存", en: "Save what I wrote")
    static let keepTheirs = Phrase(zh: "保留现在保存的", en: "Keep what is saved")
    static func lineNumber(_ number: Int) -> Phrase { Phrase(zh: "第 \(number) 行", en: "line \(number)") }

    /// Where a prefilled answer came from; nothing for what was typed into the form.
    static func source(_ section: String, _ moment: Instant) -> Phrase? {
      switch section {
      case Prefill.section:
        Phrase(zh: "来自登记信息，\(moment.day)", en: "From your registration, \(moment.day)")
      case CarriedFiling.section:
        Phrase(zh: "来自自测，\(moment.day)，请核对", en: "Carried over from the self-check, \(moment.day); please check")
      default: nil
      }
    }

    static let addProject = Phrase(zh: "添加项目", en: "Add a project")
    static let addExpense = Phrase(zh: "添加一行费用", en: "Add a line")
    static let edit = Phrase(zh: "填写或更改", en: "Fill in or change")
    static let removeProject = Phrase(zh: "删除项目", en: "Remove the project")
    static let removeExpense = Phrase(zh: "删除这一行费用", en: "Remove the line")
    static let removeProjectText = Phrase(
      zh: "项目的全部答案和费用明细会一起删除。已上传的材料请先逐个删除。",
      en: "All its answers and lines go with it. Remove its uploaded files first, one by one.")
    static let removeExpenseText = Phrase(zh: "这一行的全部内容会删除。", en: "All of this line goes.")
    static let keep = Phrase(zh: "不删除，返回", en: "Keep it and go back")
    static let removed = Phrase(zh: "已删除。", en: "Removed.")
    static let noProjects = Phrase(zh: "还没有项目", en: "No project yet")
    static let noProjectsText = Phrase(
      zh: "一个应用场景及其合同为一个项目。几种部署方式请分项目填写。",
      en: "One scene of use with its contracts is one project. Give each way of use a project of its own.")
    static let noExpenses = Phrase(zh: "还没有费用", en: "No line yet")
    static let noExpensesText = Phrase(
      zh: "每款模型、每期结算填一行，附上对应的发票号码。", en: "One line for each model and settlement period, with its invoice number.")
    static let row = Phrase(zh: "序号", en: "No.")
    static let total = Phrase(zh: "合计", en: "Total")
    static let hasFiles = Phrase(
      zh: "这个项目还有已上传的材料。请先在材料页逐个删除，再删除项目。",
      en: "This project still has uploaded files. Remove them on their pages first.")
  }
}
