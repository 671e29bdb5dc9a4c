internal import PolicyCore
internal import Standards

/// A page of headed paragraphs that hold for the platform itself.
struct Statement: Sendable {
  let title: Phrase
  let sections: [(heading: Phrase, paragraphs: [Phrase])]

  func page(_ language: Language, contact: Contact?) -> Page {
    let body: [HTML] = sections.map { section in
      let paragraphs: [HTML] = section.paragraphs.map { "<p>\($0[language])</p>" }
      return "<section>\(heading(section.heading[language]))\(paragraphs)</section>"
    }
    let line: HTML? = contact.map { contact in
      let phones: [HTML] = contact.phones.map { "<a class=\"tel\" href=\"\(dialAddress($0))\">\($0)</a>" }
      return "<p>\(contact.name[language])：\(phones.joined(by: " · "))（\(contact.hours[language])）</p>"
    }
    return Page(title: title, width: .narrow, main: "\(body)\(line)")
  }
}

struct AccessibilityPage: Sendable {
  let contact: Contact?

  func page(_ language: Language) -> Page { Self.statement.page(language, contact: contact) }

  static let statement = Statement(
    title: Words.accessibility,
    sections: [
      (
        Phrase(zh: "我们按什么标准做", en: "What we aim at"),
        [
          Phrase(
            zh: "页面按 WCAG 2.2 的 AA 级和 GB/T 37668-2019 设计。每个环节都可以只用键盘完成，不依赖脚本，不用图形验证码。",
            en:
              "Pages are designed to WCAG 2.2 level AA and GB/T 37668-2019. Every step works by keyboard alone, without script and without picture puzzles."
          )
        ]
      ),
      (
        Phrase(zh: "您可以怎样调整", en: "What you can change"),
        [
          Phrase(
            zh: "页面右上角的“大字版”放大文字和按钮，并记住您的选择；也可以用浏览器放大到 400%，内容会重新排列，不需要左右滚动。",
            en:
              "“Large text” at the top right enlarges text and buttons and remembers the choice. Browser zoom up to 400% reflows the page without sideways scrolling."
          ),
          Phrase(
            zh: "系统设置为深色、高对比度或减少动画时，页面随之改变。每张图都配有同样数字的表格。",
            en:
              "Dark mode, high contrast and reduced motion of your system are respected. Each chart comes with a table of the same figures."
          ),
        ]
      ),
      (
        Phrase(zh: "怎样检查", en: "How it is checked"),
        [
          Phrase(
            zh: "每次改动都用自动工具（axe）在中英文、宽屏和窄屏上检查，并用键盘走一遍流程。还没有请第三方机构测评。",
            en:
              "Each change is checked with an automatic tool (axe) in both languages on wide and narrow screens, and walked through by keyboard. No outside body has evaluated the site yet."
          )
        ]
      ),
      (
        Phrase(zh: "已知的不足", en: "Known limits"),
        [
          Phrase(
            zh: "申报单位上传的扫描件是图片，读屏软件读不出其中的文字；审核页面会同时给出能提取的文字，提取不到的会说明。需要别的形式，请联系我们。",
            en:
              "Scans handed in by applicants are pictures that a screen reader cannot read; the review pages show the text that could be extracted and say when there is none. Ask us for another form."
          )
        ]
      ),
      (
        Phrase(zh: "遇到障碍怎么办", en: "If something stands in your way"),
        [
          Phrase(
            zh: "请告诉我们是哪一页、用的什么设备。也可以到线下窗口，由工作人员代为办理。",
            en: "Tell us the page and the device. The counter can also file on your behalf.")
        ]
      ),
    ])
}

struct PrivacyPage: Sendable {
  let contact: Contact?

  func page(_ language: Language) -> Page { Self.statement.page(language, contact: contact) }

  static let statement = Statement(
    title: Words.privacy,
    sections: [
      (
        Phrase(zh: "不登录时", en: "Without signing in"),
        [
          Phrase(
            zh: "浏览指南和自测不需要登录。自测的回答只放在您自己浏览器的一个临时标识（cookie）里，两小时后失效，可以随时清除；服务器不保存，网址里也没有金额。",
            en:
              "The guide and the self-check need no account. Your answers stay in a temporary cookie of your own browser for two hours and can be cleared at any time; the server keeps none, and no amount appears in an address."
          )
        ]
      ),
      (
        Phrase(zh: "申报时收集什么", en: "What an application collects"),
        [
          Phrase(
            zh: "办理申报所需的单位信息、经办人姓名和电话、项目与金额、单位对公账户，以及您上传的材料。只用于本事项的审核、公示、拨付和审计。",
            en:
              "What the procedure needs: the body's data, the agent's name and telephone, projects and amounts, the corporate account, and the materials you upload; used only for review, notice, payment and audit of this programme."
          ),
          Phrase(
            zh: "公示只公布单位名称、项目和金额，不公布电话和账号。",
            en: "The public notice shows names, projects and amounts; never telephone or account numbers."),
        ]
      ),
      (
        Phrase(zh: "谁能看到", en: "Who can see it"),
        [
          Phrase(
            zh: "按岗位开放：每个环节的工作人员只能看到本环节的申报；审计人员只能查看，不能改动。每一次操作都有记录。",
            en:
              "By role: staff see the applications of their own step; auditors may look and change nothing. Every act is recorded."
          )
        ]
      ),
      (
        Phrase(zh: "浏览器里存什么", en: "What is kept in your browser"),
        [
          Phrase(
            zh: "登录会话（申报单位 30 分钟不操作即退出，最长 12 小时）、防伪造表单的标识、字号选择（一年）、操作提示（两分钟）和自测回答（两小时）。没有统计、广告或任何第三方的内容。",
            en:
              "The session (ends after 30 minutes idle for applicants, 12 hours at most), a token against forged forms, the text size (a year), a one-time message (two minutes) and the self-check's answers (two hours). No analytics, no advertising, nothing from third parties."
          )
        ]
      ),
      (
        Phrase(zh: "您的权利", en: "Your rights"),
        [
          Phrase(
            zh: "可以查阅、更正自己的信息，提交前可以删除。已提交的申报属于公务档案，按档案规定保存。请联系：",
            en:
              "You may see and correct your data, and delete it before submission. What has been submitted is an official record and kept as such. Contact:"
          )
        ]
      ),
    ])
}
