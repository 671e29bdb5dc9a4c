internal import Standards

extension Words {
  /// The verifiable log.
  enum Log {
    static let title = Phrase(zh: "可核验日志", en: "The verifiable log")
    static let none = Phrase(zh: "还没有检查点", en: "No checkpoint yet")
    static let noneWhy = Phrase(zh: "平台启动后一分钟内会签出第一个。", en: "The first is signed within a minute of the start.")
    static let size = Phrase(zh: "记录条数", en: "Entries")
    static let signedAt = Phrase(zh: "签名时间", en: "Signed at")
    static let root = Phrase(zh: "根（SM3）", en: "Root (SM3)")
    static let fingerprint = Phrase(zh: "密钥指纹", en: "Key fingerprint")
    static let name = Phrase(zh: "日志名称", en: "Name of the log")
    static let download = Phrase(zh: "下载存证（JSON）", en: "Download the proof (JSON)")

    static let entry = Phrase(zh: "日志存证", en: "Entry in the log")
    static func place(_ sequence: Int) -> Phrase { Phrase(zh: "第 \(sequence) 条", en: "No. \(sequence)") }
    static let code = Phrase(zh: "二维码：在可核验日志中查这张回执", en: "QR code: look this receipt up in the log")
    static let yourPaper = Phrase(zh: "您手中的回执", en: "The paper in your hands")
    static func entryHolds(_ number: Int) -> Phrase {
      Phrase(
        zh: "第 \(number) 条在日志中，散列与您手中的一致，已由下面的检查点签名。",
        en: "Entry \(number) is in the log with the hash you have, under the signed checkpoint below.")
    }
    static func entryWaits(_ number: Int) -> Phrase {
      Phrase(
        zh: "第 \(number) 条在日志中，散列与您手中的一致；一分钟内会签名。",
        en: "Entry \(number) is in the log with the hash you have; it will be signed within a minute.")
    }
    static func entryDiffers(_ number: Int) -> Phrase {
      Phrase(
        zh: "日志第 \(number) 条的散列与您手中的不同。请核对抄写；仍不同的，请保留原件并拨打页面下方的电话。",
        en:
          "The log has another hash for entry \(number), or no such entry. Check what was copied; if it still differs, keep the paper and call the numbers below."
      )
    }
    static let entryIllegible = Phrase(
      zh: "地址不完整：需要条目编号和 64 位散列。",
      en: "The address is incomplete: it needs the entry's number and the hash of 64 digits.")

    static let explanation: [(heading: Phrase, text: Phrase)] = [
      (
        Phrase(zh: "它是什么", en: "What it is"),
        Phrase(
          zh: "平台上发生的每件事都按顺序记入一本只能添加的日志。每条记录算出一个散列，全部散列组成一棵树；树根由平台签名，最长每 60 秒一次。记录里的内容不公开，散列也推不出内容。",
          en:
            "Everything that happens here goes into a log that can only grow. Each entry gives a hash, the hashes form a tree, and its root is signed, at most 60 seconds apart. What the entries say is not public, and no hash reveals it."
        )
      ),
      (
        Phrase(zh: "它证明什么", en: "What it proves"),
        Phrase(
          zh: "申报回执、公示、支持方案和拨付批次都可以下载存证：里面有记录本身、到树根的路径和签名。以后谁也不能改掉、抽走或调换这条记录而不被发现。",
          en:
            "A filing's receipt, a notice, a determination and a payment batch each come with a proof: the entry, its path to the root, and the signature. Nobody can alter, remove or reorder that entry later without being noticed."
        )
      ),
      (
        Phrase(zh: "怎样自己核验", en: "How to check it yourself"),
        Phrase(
          zh:
            "用本平台的程序，或用与它没有共同代码的 verify.py（在本项目的 Docs 目录，只需 Python），断网也可以。请把上面的指纹与公示文件上的核对。任何人都可以运行见证程序，记住看过的检查点；日志若被改写或出现两个版本，见证程序会拒绝并留下证据。",
          en:
            "With this program or with verify.py from the project's Docs folder, which shares no code with it and needs only Python; no network is needed. Compare the fingerprint above with the one on printed notices. Anybody may run a witness, which remembers the checkpoints it saw; if the log is rewritten or shown in two versions, it refuses and keeps the evidence."
        )
      ),
      (
        Phrase(zh: "个人信息", en: "Personal data"),
        Phrase(
          zh: "依申请删除个人信息后，该条只剩散列；其他证明不受影响，核验时这一条显示“已删除”。",
          en:
            "When personal data are erased on request, only the entry's hash remains; every other proof still holds, and this one is shown as erased."
        )
      ),
    ]

    static let commands = Phrase(zh: "命令", en: "Commands")
    static let filesText = Phrase(zh: "供核验程序读取的文件：", en: "Files for programs:")
    static let checkpointFile = Phrase(zh: "最新的签名检查点", en: "the newest signed checkpoint")
    static let keyFile = Phrase(zh: "签名密钥及其沿革", en: "the signing keys and how they followed each other")
    static let tileFiles = Phrase(zh: "树的散列，每块 256 个", en: "the tree's hashes, 256 a tile")

    static let notSigned = Phrase(zh: "这条记录还没有签名。", en: "This entry is not signed yet.")
    static let notSignedHow = Phrase(zh: "请一分钟后再下载。", en: "Download it again in a minute.")
    static let stalled = Phrase(
      zh: "平台已有 5 分钟不能为记录签名，暂停接收提交。您填写的内容都已保存。",
      en:
        "For 5 minutes the platform could not sign its records, so nothing is accepted now. What you filled in is saved."
    )
    static let stalledHow = Phrase(
      zh: "请几分钟后再提交；临近截止仍不能提交的，请拨打页面下方的电话。",
      en: "Submit again in a few minutes; if the deadline is near, call the numbers below.")

    static let upkeep = Phrase(zh: "日志最后签名", en: "Log last signed")
    static let upkeepStalled = Phrase(
      zh: "超过 5 分钟没有签出检查点，提交已暂停。原因：", en: "No checkpoint for more than 5 minutes; submissions have stopped. Why: ")
    static let upkeepFailing = Phrase(zh: "检查点签不出来：", en: "The checkpoint cannot be signed: ")
    static func upkeepReason(_ reason: String?, isStalled: Bool) -> Phrase {
      let lead = isStalled ? upkeepStalled : upkeepFailing
      return Phrase(zh: lead.zh + (reason ?? "—"), en: lead.en + (reason ?? "—"))
    }
  }
}
