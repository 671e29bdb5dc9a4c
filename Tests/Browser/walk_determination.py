"""Experts, the determination of the round, its publication and an objection."""

import re


def seats(lead, number, logins):
    lead.goes("/zh/panels").follows(number)
    for place in range(len(logins)):
        chooser = lead.page.get_by_label(re.compile("^专家"))
        chooser.select_option(label=next(
            text for text in chooser.locator("option").all_inner_texts() if text.startswith("专家·示例" + "一二三四"[place])))
        lead.presses(re.compile("^(安排专家|补选专家)$"))
    lead.sees("专家·示例三")


def scores(expert, name, points):
    """Declares, drafts, locks; before the declaration nothing but the name is shown, and no score of others ever."""
    expert.goes("/zh/scoring").follows(re.compile(re.escape(name)))
    assert "客服大模型接口" not in expert.words, "the project is shown before the declaration"
    expert.picks("有无利害关系", "没有利害关系").presses("提交声明")
    expert.sees("客服大模型接口")
    marks = expert.page.get_by_role("textbox", name=re.compile("满分"))
    assert marks.count() >= 2
    for mark in marks.all():
        mark.fill("999")
    expert.presses("保存草稿", refused=True)
    for mark in marks.all():
        maximum = int(re.search(r"满分 (\d+)", expert.page.locator(f"label[for='{mark.get_attribute('id')}']").inner_text())[1])
        mark.fill(str(maximum * points // 100))
    expert.page.get_by_role("textbox", name=re.compile("^评语")).fill("场景清楚，数据可以核对，推广价值明确。")
    expert.presses("保存并去锁定").presses("确认锁定")


def closes_the_panel(lead, number):
    lead.goes("/zh/panels").follows(number).presses("结束评审").sees("平均分")


def determines(lead, name):
    """Previews by pro rata, saves what was shown, submits; the maker cannot approve."""
    lead.goes("/zh/determinations").follows("新建测算方案").presses("预览").sees(name, "尚未保存")
    lead.presses("保存这个方案").presses("提交", exact=True).sees("需由另一位负责人批准")
    assert lead.page.get_by_role("button", name="批准", exact=True).count() == 0
    return lead.path


def approves(lead, address):
    lead.goes(address).presses("批准", exact=True).sees("已批准")


def publishes(officer, name):
    officer.goes("/zh/publishing").presses("编制公示", nth=0)
    officer.sees(name).presses("发布公示").sees(name)
    address = officer.path
    return address


def objects(citizen, notice, name):
    citizen.goes(notice).sees(name).follows("提出异议")
    citizen.presses("提交异议", refused=True)
    chooser = citizen.page.get_by_label("被异议的申报")
    chooser.select_option(label=next(t for t in chooser.locator("option").all_inner_texts() if name in t))
    citizen.writes({"真实姓名或单位名称": "示例公民", "联系电话或邮箱": "citizen@example.com",
                    "事实和理由": "据了解该项目的合同另有安排，请核查。"})
    citizen.page.get_by_role("radio").first.check()
    citizen.presses("提交异议").sees("异议已收到")
    return citizen.path


def dismisses(officer, name):
    officer.goes("/zh/publishing").follows(re.compile("^异议处理"))
    row = officer.page.get_by_role("row").filter(has_text=name)
    officer.follows(re.compile("."), within=row)
    officer.sees("示例公民")
    officer.picks("核查结论", "异议不成立")
    officer.writes({"答复内容": "经核查，合同与申报一致，异议不成立。"})
    officer.presses("作出答复").sees("已答复")
