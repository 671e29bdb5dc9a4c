package import Standards

extension Words {
  /// What `duixian.js` says; `PageFrame` writes each as `data-w-<key>` on `<body>`. `#` marks where a number,
  /// a time or a name goes.
  package static let script: [(key: StaticString, phrase: Phrase)] = [
    ("saving", Phrase(zh: "正在保存…", en: "Saving…")),
    ("saved", Phrase(zh: "已保存 #", en: "Saved #")),
    ("partly", Phrase(zh: "已保存 #；有看不懂的内容没有保存", en: "Saved #, except what could not be read")),
    ("unsaved", Phrase(zh: "未保存，正在重试", en: "Not saved; trying again")),
    ("recovered", Phrase(zh: "连接恢复，已保存 #", en: "Connection restored; saved #")),
    (
      "conflict",
      Phrase(
        zh: "未保存：这一页在别处改过。请另存您刚写的内容，再刷新本页。",
        en: "Not saved: this page was changed elsewhere. Keep a copy of what you wrote, then reload.")
    ),
    ("uploading", Phrase(zh: "# 正在上传", en: "# is uploading")),
    ("uploaded", Phrase(zh: "# 已上传", en: "# uploaded")),
    (
      "failed",
      Phrase(
        zh: "# 没有传上来。请检查网络后再选一次这个文件。", en: "# was not uploaded. Check the connection and choose the file again.")
    ),
    ("some", Phrase(zh: "# 个文件", en: "# files")),
    ("left", Phrase(zh: "还可以写 # 个字", en: "# characters left")),
    ("over", Phrase(zh: "超出 # 个字", en: "# characters too many")),
    ("yuan", Phrase(zh: "= # 元", en: "= # yuan")),
    (
      "unreadable",
      Phrase(zh: "看不懂这个金额，请只写数字，例如 125000 或 12.5万", en: "This is not an amount; for example 125000 or 12.5万")
    ),
    ("until", Phrase(zh: "距截止 #", en: "# left")),
    ("closed", Phrase(zh: "已截止", en: "Closed")),
    ("day", Phrase(zh: "#\u{A0}天", en: "#\u{A0}d")),
    ("hour", Phrase(zh: "#\u{A0}小时", en: "#\u{A0}h")),
    ("minute", Phrase(zh: "#\u{A0}分", en: "#\u{A0}min")),
    ("second", Phrase(zh: "#\u{A0}秒", en: "#\u{A0}s")),
    ("keysOff", keysOff),
    ("keysOn", keysOn),
  ]
}
