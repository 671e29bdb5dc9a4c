/// Names that are plainly invented.
enum DemoNames {
  private static let first = Array("甲乙丙丁戊己庚辛壬癸")
  private static let second = ["晨", "禾", "川", "岭", "帆", "砚", "舟", "麓"]

  /// 80 names, then numbered ones.
  static func company(_ number: Int, _ field: DemoField) -> String {
    let stem = "\(first[number % 10])\(second[number / 10 % 8])"
    let round = number / 80
    let suffix = round == 0 ? "" : "第\(round + 1)"
    switch field {
    case .government: return "北京示例\(stem)\(suffix)政务科技有限公司"
    case .healthcare: return "北京示例\(stem)\(suffix)医疗科技有限公司"
    case .education: return "北京示例\(stem)\(suffix)教育科技有限公司"
    case .tourism: return "北京示例\(stem)\(suffix)文旅科技有限公司"
    case .manufacturing: return "北京示例\(stem)\(suffix)智能制造有限公司"
    case .finance: return "北京示例\(stem)\(suffix)金融科技有限公司"
    case .transport: return "北京示例\(stem)\(suffix)交通科技有限公司"
    }
  }

  static let suppliers = [
    "虚构云图大模型（北京）有限公司", "虚构星尺智能科技有限公司", "虚构墨池人工智能有限公司", "虚构沉舟样例计算有限公司",
    "虚构知更鸟模型技术有限公司", "虚构灯塔演示算力有限公司",
  ]
  static let models = ["样例·云图大模型", "样例·星尺大模型", "样例·墨池大模型", "样例·溪流大模型", "样例·知更鸟大模型", "样例·灯塔大模型"]

  static let surnames = ["示", "范", "样", "例", "演", "拟", "试", "测"]
  static let givenNames = ["一一", "小满", "大河", "明远", "知秋", "青禾", "北辰", "若水", "安然", "行之"]

  static func scenario(_ field: DemoField) -> (project: String, purpose: String, effect: String) {
    switch field {
    case .government:
      ("政务咨询智能应答", "对政策咨询进行检索问答与材料预审", "咨询一次解决率由 61% 提高到 88%，平均等待由 9 分钟降至 2 分钟")
    case .healthcare:
      ("病历质控与随访助手", "对门诊病历进行完整性质控并生成随访提纲", "病历缺项率由 14% 降至 3%，每名医生每日节省 40 分钟")
    case .education:
      ("作业讲评与备课助手", "对学生作业进行分步讲评并生成备课提纲", "教师批改用时下降 46%，学生订正率提高到 92%")
    case .tourism:
      ("景区多语导览助手", "以多种语言为游客提供讲解与路线建议", "导览使用人次增长 2.3 倍，投诉下降 37%")
    case .manufacturing:
      ("产线质检与工艺问答", "对检测图像给出缺陷说明并回答工艺问题", "缺陷漏检率由 1.9% 降至 0.4%，停线时间下降 28%")
    case .finance:
      ("尽调报告辅助撰写", "对企业公开信息归纳要点并生成尽调初稿", "单份报告撰写由 3 天缩短至 0.5 天，差错率下降 52%")
    case .transport:
      ("道路事件研判助手", "对路侧事件进行归类研判并生成处置建议", "事件发现到处置由 11 分钟缩短至 4 分钟")
    }
  }
}
