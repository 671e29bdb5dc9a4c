package import Standards

extension SignatureReading.Status {
  /// What the verdict means.
  package var words: Phrase {
    switch self {
    case .validAnchored: Phrase(zh: "电子签名有效，签发机构可信", en: "Valid, from an issuer that is trusted here")
    case .validUnanchored: Phrase(zh: "电子签名完好，签发机构未经核实", en: "Whole, but the issuer is not verified here")
    case .digestMismatch: Phrase(zh: "签名后内容有改动", en: "Changed after it was signed")
    case .signatureInvalid: Phrase(zh: "电子签名无效", en: "The electronic signature is not valid")
    case .sealMismatch: Phrase(zh: "电子印章与签名不符", en: "The electronic seal does not fit the signature")
    case .unsupported: Phrase(zh: "电子签名无法验证", en: "The electronic signature cannot be verified")
    case .unsigned: Phrase(zh: "没有电子签名", en: "No electronic signature")
    }
  }

  /// What the applicant can do; `nil` where nothing is to be done.
  package var remedy: Phrase? {
    switch self {
    case .validAnchored, .validUnanchored, .unsigned: nil
    case .digestMismatch:
      Phrase(
        zh: "请从开票平台、银行或签署平台重新下载原始文件上传，不要编辑、另存或合并",
        en: "Download the original again from where it was issued and upload it unedited")
    case .signatureInvalid, .sealMismatch:
      Phrase(
        zh: "请重新下载原始文件；仍有此提示时，请联系出具单位重新签章，或打印盖章后彩色扫描上传",
        en:
          "Download the original again; if this remains, have the issuer sign it anew, or print, seal and scan it in colour"
      )
    case .unsupported:
      Phrase(
        zh: "不影响提交，审查人员将人工核对；也可改传有国密签章的版本",
        en: "You can submit; a reviewer checks it by hand. A copy with a standard (SM2) seal may be uploaded instead")
    }
  }
}
