internal import Evidence
internal import Records
internal import Standards

extension Words {
  /// What the applicant is told about the reading of materials.
  enum Reading {
    static func state(_ state: ReadingState) -> Phrase {
      switch state {
      case .queued: Phrase(zh: "等待读取", en: "Waiting to be read")
      case .reading: Phrase(zh: "正在读取", en: "Being read")
      case .read: Phrase(zh: "已读取", en: "Read")
      case .failed: Phrase(zh: "未能读取，人工核对", en: "Not read; checked by hand")
      }
    }
    static func severity(_ severity: Finding.Severity) -> Phrase {
      switch severity {
      case .error: Phrase(zh: "需处理", en: "To mend")
      case .warning: Phrase(zh: "请核对", en: "Check")
      case .note: Phrase(zh: "提示", en: "Note")
      }
    }
    static let title = Phrase(zh: "材料读取结果", en: "What was read off the materials")
    static let readAs = Phrase(zh: "读作", en: "Read as")
    static func progress(of total: Int, settled: Int) -> Phrase {
      settled == total
        ? Phrase(zh: "\(total) 个文件都已读完。", en: total == 1 ? "The file has been read." : "All \(total) files are read.")
        : Phrase(
          zh: "\(total) 个文件，已读完 \(settled) 个。读完的会自动显示在这里，不影响您继续填写。",
          en: "\(settled) of \(total) files read. Results appear here by themselves; you can go on meanwhile.")
    }
    static let reload = Phrase(zh: "刷新看进展", en: "Reload to see progress")
    static func fields(_ count: Int) -> Phrase {
      Phrase(zh: "读到的内容（\(count) 项）", en: "What it says (\(count))")
    }
    static let fieldsNote = Phrase(
      zh: "由机器读取，仅供核对；以文件原件为准。", en: "Read by machine, for you to compare; the file itself counts.")
    static let unclear = Phrase(zh: "不清楚，请核对", en: "unclear, please compare")
    static let notRead = Phrase(
      zh: "这份文件没有能够自动读取。", en: "This file could not be read automatically.")
    static let notReadRemedy = Phrase(
      zh: "不影响提交，审核人员会人工核对。如果扫描不清楚，可以换一份清晰的彩色扫描件。",
      en: "You can submit all the same; a reviewer reads it. If the scan is poor, upload a clear colour scan instead.")

    static func unread(_ count: Int) -> Phrase {
      Phrase(
        zh: "有 \(count) 个文件还没有读完。您现在就可以提交：没有读完的按“尚未读取”交给审核人员，由其核对。",
        en:
          "Not read yet: \(count == 1 ? "one file" : "\(count) files"). You can submit now: reviewers get them as “not yet read” and compare by hand."
      )
    }
    static func byHand(_ count: Int) -> Phrase {
      Phrase(
        zh: "有 \(count) 个文件未能读取，由审核人员人工核对。",
        en: "Could not be read: \(count == 1 ? "one file" : "\(count) files"); a reviewer reads what is missing.")
    }
    static func found(_ count: Int) -> Phrase {
      Phrase(
        zh: "读取材料时发现 \(count) 处，请核对。这些只是提示，不影响提交。",
        en: "Noticed in the materials: \(count). These are proposals and keep nobody from submitting.")
    }
    static func notes(_ count: Int) -> Phrase {
      Phrase(zh: "另有 \(count) 条提示", en: count == 1 ? "One more note" : "\(count) more notes")
    }
    static let nothingFound = Phrase(zh: "没有发现需要核对的地方。", en: "Nothing was noticed that needs your attention.")
    static let clause = Phrase(zh: "指南", en: "Guide ")
    static let inFile = Phrase(zh: "见", en: "See")
    static func page(_ number: Int) -> Phrase { Phrase(zh: "第 \(number) 页", en: "page \(number)") }

    static let operations = Phrase(zh: "材料读取", en: "Reading of materials")
    static let queued = Phrase(zh: "等待读取", en: "Files waiting")
    static let underWay = Phrase(zh: "正在读取", en: "Being read")
    static let oldest = Phrase(zh: "等待最久的文件，排队时间", en: "Waiting longest, since")
    static let noneWaits = Phrase(zh: "没有文件在等待", en: "No file waits")
    static let today = Phrase(zh: "今日已读取", en: "Read today")
    static let failedToday = Phrase(zh: "今日未能读取", en: "Not read, today")
    static let failedInAll = Phrase(zh: "未能读取，累计", en: "Not read, in all")
    static let queueStuck = Phrase(
      zh: "有文件等待读取超过 1 小时，读取程序可能没有运行，请查看日志。",
      en: "A file has waited to be read for over an hour; the readers may not be running. Look at the log.")
    static let nobodyReads = Phrase(
      zh: "有文件等待读取，但没有一个节点在读取材料；请至少让一个节点的 --readers 大于 0。",
      en: "Files wait to be read, but no node reads; let at least one have --readers above 0.")
    static let mostFail = Phrase(
      zh: "今天多数文件未能读取：读取程序或识别引擎可能有问题，请查看下面的说明和日志，修复后重新读取。",
      en:
        "Most files could not be read today: the readers or the engine may be broken. See below and the log; mend it, then read the files again."
    )
    static func retry(_ count: Int) -> Phrase {
      Phrase(zh: "重新读取未能读取的 \(count) 个文件", en: "Read again what failed: \(count)")
    }
    static func retried(_ count: Int) -> Phrase {
      Phrase(zh: "\(count) 个文件重新排队。", en: "Files that wait again: \(count).")
    }
  }

  /// Filling the form from what was read.
  enum Proposals {
    static let title = Phrase(zh: "用读到的内容填写申报表", en: "Fill the form from the materials")
    static let lead = Phrase(
      zh: "下面是从您上传的材料中读到的内容。请对照原件，勾选要采用的；没有勾选的不会改动。",
      en:
        "This was read off your materials. Compare it with the originals and tick what you accept; nothing else changes."
    )
    static func offer(_ count: Int) -> Phrase {
      Phrase(zh: "有 \(count) 项可以填入申报表", en: "Answers that can be taken into the form: \(count)")
    }
    static let look = Phrase(zh: "核对并填入", en: "Compare and take over")
    static let fact = Phrase(zh: "申报表项目", en: "Question")
    static let current = Phrase(zh: "现在填写的", en: "Your answer now")
    static let proposed = Phrase(zh: "材料上的", en: "In the material")
    static let source = Phrase(zh: "出处", en: "Where it stands")
    static let replaces = Phrase(zh: "将替换您填写的内容", en: "replaces your answer")
    static let none = Phrase(zh: "没有可以填入的内容", en: "Nothing to take over")
    static let noneText = Phrase(
      zh: "申报表已经与材料一致，或者材料还没有读完。", en: "The form agrees with the materials, or they are not read yet.")
    static let accept = Phrase(zh: "填入勾选的内容", en: "Take over what is ticked")
    static func done(_ count: Int) -> Phrase { Phrase(zh: "已填入 \(count) 项。", en: "Answers taken over: \(count).") }
    static let nothingTicked = Phrase(
      zh: "没有勾选任何一项。请勾选要采用的内容，或返回材料页。", en: "Nothing is ticked. Tick what you accept, or go back.")
    static let twice = Phrase(
      zh: "同一项勾选了两个不同的内容，请只留一个。", en: "Two different answers to one question are ticked; keep one.")
    static let moved = Phrase(
      zh: "勾选的内容在此期间有变化（有人修改了申报表或材料），没有填入。请重新核对。",
      en:
        "What you ticked has changed meanwhile (the form or the materials were edited); nothing was taken over. Compare anew."
    )
    static func newLine(_ number: Int) -> Phrase { Phrase(zh: "新增费用第 \(number) 行", en: "New line \(number)") }
    static let back = Phrase(zh: "材料", en: "Material")
  }
}

extension Finding {
  /// The reader was stopped or broke down; another attempt may do better.
  var saysReadingFailed: Bool {
    ["too-costly", "could-not-be-read", "not-read-here", "not-read", "text-not-recognised"].contains(code)
  }

  /// The one finding of a file whose reading broke down.
  static let notRead = Finding("not-read", .warning, what: Words.Reading.notRead, remedy: Words.Reading.notReadRemedy)
}
