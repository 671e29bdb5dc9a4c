import Standards
import Testing

struct ModelFilingNumberTests {
  @Test(arguments: [
    ("Beijing-WenXinYiYan-20230821", "2023-08-21"), ("Beijing-DeepseekChat-202404280016", "2024-04-28"),
    ("Ｂｅｉｊｉｎｇ－YunQue－20230821", "2023-08-21"), (" Beijing-XiaomiMiMo-202601050182 ", "2026-01-05"),
  ])
  func `published numbers are read with their day`(text: String, day: String) throws {
    #expect(try #require(ModelFilingNumber(typed: text)).filedOn.description == day)
  }

  @Test(arguments: [
    "", "Beijing-20230821", "beijing-X-20230821", "Beijing--20230821", "Beijing-X-20231321", "Beijing-X-2023082",
    "Beijing-X-2023082100", "Beijing-文心-20230821", "Beijing-X-19990101", "Beijing-X-20230821-1",
  ])
  func `other texts are not filing numbers`(text: String) {
    #expect(ModelFilingNumber(typed: text) == nil)
  }
}
