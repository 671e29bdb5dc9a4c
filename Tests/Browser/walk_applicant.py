"""The applicant's way: self-check, registration, the form, the materials, submission, receipt."""

import re

from documents import credit_code, upload

NUMBER = re.compile(r"MQ-2025-\d{6}-\d")

# What the walk's enterprise answers, by the words of the question.
SELF_CHECK = {
    "实际经营地": "是", "主体类型": "企业", "应用领域": "政务服务", "由本单位使用": "是", "第三方提供": "是", "关联企业": "否",
    "控制或重大影响": "否", "其他财政资金": "否", "揭榜挂帅": "否", "行政处罚": "否", "刑事犯罪": "否", "失信主体": "不确定",
}
TYPED = {"已结算或验收金额": "壹佰万元", "合同签署日": "2024年3月1日", "硬件": "0"}


def checks_itself(agent):
    """Without signing in; one answer is left open, one amount is mistyped first."""
    agent.goes("/zh").follows(re.compile("自测")).follows(re.compile("自测与试算.*标杆", re.S)).presses("开始自测")
    for _ in range(25):
        question = agent.page.get_by_role("heading", level=1).inner_text()
        if question == "自测结果":
            break
        if "应用方式" in question:
            agent.page.get_by_role("checkbox", name=re.compile("^API")).check()
        elif any(words in question for words in TYPED):
            box = agent.page.get_by_label("您的回答")
            box.fill("很多")
            agent.presses("继续", exact=True, refused=True)
            assert agent.page.get_by_label("您的回答").input_value() == "很多", "what was typed is lost"
            agent.page.get_by_label("您的回答").fill(next(text for words, text in TYPED.items() if words in question))
        else:
            agent.picks("您的回答", next(answer for words, answer in SELF_CHECK.items() if words in question))
        agent.presses("继续", exact=True)
    agent.sees("自测结果", "500,000.00", "不作为审核结论", "还不能确定的条件", "由主责部门决定的", "结算单")
    assert "符合条件" not in agent.words, "the self-check passes a verdict"
    agent.presses("带着这些回答去申报")


def registers(agent, login, name, serial, waits=False):
    """With `waits` the enterprise is registered already: the account has to be admitted."""
    agent.goes("/zh/apply").follows("注册申报账号")
    agent.writes({"账号": login, "姓名": "示例经办人", "统一社会信用代码": credit_code(serial), "单位名称": name,
                  "实际经营地址": "北京经济技术开发区示例路 1 号"})
    agent.page.get_by_label("密码").fill("walk in the browser 2025")
    agent.picks("主体类型", "企业").presses("注册并继续")
    agent.sees("请本单位经办人" if waits else name)


def opens_an_application(agent):
    agent.goes("/zh/apply").presses("开始申报")
    agent.sees("已建立申报")
    return agent.path.split("/")[3]


def fills_the_form(agent, case, name):
    """Every section in the order of the task list; the page that follows comes by itself."""
    agent.goes(f"/zh/apply/{case}").follows("单位信息")
    agent.writes({"法定代表人": "示例法人", "实际经营地址": "北京经济技术开发区示例路 1 号"})
    agent.answers(yes=["实际经营地在亦庄新城"]).presses("保存，回到任务清单")
    agent.follows("联系人").writes({"经办人": "示例经办人", "经办人电话": "13800138000"}).presses("保存，回到任务清单")
    agent.follows("声明").answers(no=["重大行政处罚", "刑事犯罪记录", "严重违法失信", "揭榜挂帅"])
    agent.presses("保存，回到任务清单")
    if agent.page.get_by_role("link", name="供应方与模型").count() == 0:
        agent.follows("项目", exact=True).presses("添加项目")
        agent.goes(f"/zh/apply/{case}")
    fills_the_project(agent, case)
    agent.follows("银行账户", exact=True)
    agent.writes({"户名": name, "开户银行": "示例银行亦庄支行", "银行账号": "01090370001234567890",
                  "支付系统行号": "102100099996"}).presses("保存，回到任务清单")


def fills_the_project(agent, case):
    agent.follows("项目", exact=True).writes({"项目名称": "客服大模型接口"})
    agent.picks("应用方式", "API 接口调用").picks("应用领域", "政务服务")
    agent.answers(yes=["由本单位使用该模型"], no=["其他财政资金"]).presses("保存，回到任务清单")
    agent.follows("供应方与模型").writes({"大模型服务提供方": "示例模型公司", "主要使用的模型": "示例大模型"})
    agent.answers(yes=["模型由第三方提供"], no=["是关联企业", "控制或重大影响"]).presses("保存，回到任务清单")
    agent.follows("合同", exact=True)
    agent.writes({"合同编号": "HT-2024-01", "合同签署日": "2024年3月1日", "合同开始日": "2024.3.1", "合同结束日": "2025-02-28"})
    agent.answers(no=["采购框架合同"]).presses("保存，回到任务清单")
    agent.follows("应用与成效").writes({
        "应用场景": "客服人员在线答复，每天约三千次。", "应用成效": "平均答复时间由 8 分钟降到 2 分钟。",
        "推广价值": "接口通用，别的单位可以照用。"}).presses("保存，回到任务清单")
    agent.follows("费用明细")
    if agent.page.get_by_role("link", name="填写或更改").count() == 0:
        agent.presses("添加一行费用")
    else:
        agent.follows("填写或更改")
    agent.writes({"模型或服务名称": "示例大模型 API", "结算或验收日": "2024-12-31",
                  "发票号码": "24" + agent.walk.digits(18)}).presses("保存并继续")
    # As people paste amounts: full width, with 万, with separators.
    agent.writes({"合同金额": "１２０万", "已结算或验收金额": "1,000,000", "已开票金额": "100万", "已付款金额": "1000000.00"})
    agent.presses("保存，回到任务清单")


def adds_the_materials(agent, case):
    """Each material that the task list names, as the policy asks it for this way of use."""
    agent.goes(f"/zh/apply/{case}")
    titles = agent.page.get_by_role("link", name=re.compile(r"^材料 \d+")).all_inner_texts()
    assert titles, "the task list names no material"
    numbers = []
    for title in titles:
        number = re.search(r"材料 (\d+)", title)[1]
        numbers.append(int(number))
        agent.goes(f"/zh/apply/{case}").follows(re.compile(rf"^材料 {number}\b"))
        if agent.page.get_by_role("button", name="选取电子证照").count():
            agent.presses("选取电子证照")
            continue
        if agent.page.get_by_role("link", name="打开预填好的模板").count():
            agent.follows("打开预填好的模板")
            agent.page.go_back()
        uploads(agent, f"material-{number}.{'png' if number == '4' else 'pdf'}")
        agent.follows("查看", nth=0).sees("SM3 指纹")
    return numbers


def uploads(agent, name):
    """With script the file goes as soon as it is chosen; without, the button sends the form."""
    chooser = agent.page.get_by_label("添加文件")
    if agent.walk.has_script:
        with agent.page.expect_navigation():
            chooser.set_input_files(upload(name))
        agent._arrived()
    else:
        chooser.set_input_files(upload(name))
        agent.presses("上传", exact=True)
    agent.sees(name)


def submits(agent, case, button="提交申报"):
    agent.goes(f"/zh/apply/{case}/check")
    assert "没有填写" not in agent.words and "没有上传" not in agent.words, agent.words
    agent.presses(button, refused=True)
    agent.ticks_all().presses(button)
    agent.sees("已收到您的申报")
    number = NUMBER.search(agent.words)
    assert number, agent.words
    agent.goes(f"/zh/apply/{case}/receipt").sees(number[0])
    return number[0]
