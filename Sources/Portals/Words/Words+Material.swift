internal import Standards

extension Words {
  /// The applicant's pages about materials.
  enum Material {
    static let why = Phrase(zh: "为什么要这份材料", en: "Why it is asked")
    static let template = Phrase(zh: "模板", en: "Template")
    static let templateText = Phrase(
      zh: "已按您填写的内容预填。请打印、签字、加盖公章，彩色扫描后上传。",
      en: "Prefilled from your answers. Print it, sign it, have it sealed, scan it in colour and upload the scan.")
    static let openTemplate = Phrase(zh: "打开预填好的模板（可打印）", en: "Open the prefilled template to print")
    static let licence = Phrase(zh: "选取电子证照", en: "Take the electronic licence")
    static let licenceUnreachable = Phrase(
      zh: "本系统没有接通电子证照服务。请上传证照的彩色扫描件。",
      en: "No licence service is connected to this system. Please upload a colour scan of the licence.")
    static let licenceDemonstration = Phrase(
      zh: "演示环境没有接通电子证照服务：这里按登记信息生成一份证照记录，并在其中注明。也可以上传扫描件。",
      en:
        "The demonstration reaches no licence service: a record is made from your registration and says so. You may upload a scan instead."
    )
    static let takeLicence = Phrase(zh: "选取电子证照", en: "Take the licence record")
    static let licenceTaken = Phrase(zh: "已选取证照记录。", en: "The licence record was taken.")
    static let noLicence = Phrase(
      zh: "证照服务里没有查到本单位的证照，请上传扫描件。", en: "The licence service knows no licence of this body; please upload a scan.")
    static let add = Phrase(zh: "添加文件", en: "Add files")
    static let addHint = Phrase(
      zh: "PDF、OFD、XML 电子凭证、JPG、PNG、TIFF、HEIC；单个不超过 200 MB，一件申报合计不超过 1 GB。用印材料请彩色扫描（200 dpi 即可）。",
      en:
        "PDF, OFD, XML e-vouchers, JPG, PNG, TIFF, HEIC; 200 MB a file, 1 GB a filing. Scan sealed papers in colour, 200 dpi will do."
    )
    static let nothingChosen = Phrase(
      zh: "没有选择文件。请先选择，再按“上传”。", en: "No file was chosen. Choose one, then press “Upload”.")
    static let thisFile = Phrase(zh: "这个文件", en: "The file")
    static func kept(_ count: Int) -> Phrase { Phrase(zh: "已保存 \(count) 个文件。", en: "\(count) file(s) kept.") }
    static let look = Phrase(zh: "查看", en: "Look at it")
    static let backToList = Phrase(zh: "完成，回到任务清单", en: "Done: back to the task list")
    static func pages(_ count: Int) -> Phrase { Phrase(zh: "\(count) 页", en: count == 1 ? "1 page" : "\(count) pages") }
    static let sizeTitle = Phrase(zh: "大小", en: "Size")
    static let kind = Phrase(zh: "格式（按内容识别）", en: "Format, by content")
    static let fingerprint = Phrase(zh: "SM3 指纹", en: "SM3 fingerprint")
    static let original = Phrase(zh: "下载原件", en: "Download the original")
    static let removeFile = Phrase(zh: "删除文件", en: "Remove the file")
    static let removeText = Phrase(
      zh: "要更换文件，请先上传新的，再删除旧的。", en: "To replace a file, upload the new one first, then remove the old.")

    /// `812 KB`, `3.4 MB`.
    static func size(_ bytes: Int64) -> String {
      if bytes < 1000 { return "\(bytes) B" }
      if bytes < 1_000_000 { return "\((bytes + 500) / 1000) KB" }
      let tenths = (bytes + 50_000) / 100_000
      return "\(tenths / 10).\(tenths % 10) MB"
    }
  }
}
