import Evidence
import Testing

struct SealNameTests {
  private let applicant = "北京测试智能科技有限公司"

  @Test(arguments: [
    "北京测试智能科技有限公司 合同专用章", "智能科技有限公司北京测", "北京测试智能利技有限公", "测试智能科技 公章",
  ])
  func `a name read from any start and with gaps is the same`(seal: String) {
    #expect(SealName.compare(seal, applicant) == .same)
  }

  @Test(arguments: ["有限公司", "科技有限公", "京测", "", "云帆", "北京智能科技有限公司", "公章"])
  func `too little says nothing`(seal: String) {
    #expect(SealName.compare(seal, applicant) == .unsure)
  }

  @Test(arguments: [
    "上海无关贸易有限公司", "云上大模型（北京）有限公司 公章", "示例研究院示例中心", "上海云图智能科技有限公司",
    "号虚构灯塔演示算力有限公司化 合同专用章",
  ])
  func `a whole name of another body is different`(seal: String) {
    #expect(SealName.compare(seal, applicant) == .different)
  }

  @Test func `an English name is compared as any other`() {
    #expect(SealName.compare("ACME (CHINA) CO LTD", "Acme（China）Co Ltd") == .same)
  }
}
