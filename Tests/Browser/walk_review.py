"""The offices' reviews: completeness with one correction notice, then the amounts and the conditions."""

import re

from documents import upload


def finds_the_case(official, number):
    """Through the search of the worklist, as an official who has the number on the telephone."""
    official.goes("/zh/desk?tab=all").opens("筛选").types("编号、单位或信用代码", number).presses("查找")
    official.follows(re.compile(re.escape(number)))
    official.sees(number)


def takes_the_case(official, number):
    finds_the_case(official, number)
    official.presses("领取办理").sees("我")


def checks_everything(reviewer, number, but=None, reason=""):
    """Every question of every material; the one that `but` names is marked for correction with `reason`."""
    finds_the_case(reviewer, number)
    reviewer.follows("打开核对台")
    for _ in range(30):
        cards = reviewer.page.get_by_role("group").filter(
            has=reviewer.page.get_by_role("radio", name="需补正", exact=True))
        assert cards.count(), reviewer.words
        for card in cards.all():
            if card.get_by_role("radio", checked=True).count():
                continue
            if but and but in card.inner_text():
                card.get_by_role("radio", name="需补正", exact=True).check()
                reviewer.opens("理由和备注", within=card)
                card.get_by_label("告知企业的理由").fill(reason)
            else:
                card.get_by_role("radio", name="符合", exact=True).check()
        reviewer.presses("保存，看下一份材料")
        if reviewer.path.endswith("conclusion"):
            return
    raise AssertionError("the bench never came to an end:\n" + reviewer.words)


def cannot_send_while_an_item_is_open(reviewer, number):
    finds_the_case(reviewer, number)
    reviewer.follows("打开核对台").follows("看未决项，作初审结论").sees("没有结论")
    assert reviewer.page.get_by_role("button", name="发出通知书").count() == 0


def sends_one_notice(reviewer, reason):
    reviewer.follows("预览补正通知书").sees(reason).presses("发出通知书").sees("补正通知书（第 1 次）", reason)


def answers_the_notice(agent, case, reason):
    """Only what the notice names can be changed."""
    agent.goes(f"/zh/apply/{case}/correction").sees(reason)
    chooser = agent.page.get_by_label("补充文件")
    assert chooser.count() == 1, f"the notice has one item, the page asks for {chooser.count()}"
    agent.presses("提交补正", refused=True).sees("第 1 项还没有补正")
    agent.page.get_by_label("补充文件").set_input_files(upload("commitment-signed.pdf"))
    agent.page.get_by_label("补正说明或不同意见").fill("已补签字，重新扫描。")
    agent.presses("保存本项").sees("commitment-signed.pdf", "1 / 1")
    agent.presses("提交补正").sees("补正已提交")


def accepts(reviewer, number):
    finds_the_case(reviewer, number)
    reviewer.follows("打开核对台").follows("看未决项，作初审结论").presses("受理", exact=True).sees("已受理")


def reduces_and_passes(reviewer, number):
    """Takes 100,000 yuan off the settled amount with a reason, decides what is left to the office, passes."""
    finds_the_case(reviewer, number)
    reviewer.follows("打开核算表")
    settled = reviewer.page.get_by_role("textbox", name=re.compile("^已结算或验收金额"))
    settled.fill("900,000.00")
    reviewer.presses("保存本行", refused=True).sees("请写明理由")
    assert settled.input_value() == "900,000.00", "what was typed is lost"
    reviewer.page.get_by_role("textbox", name=re.compile("^与申报不同的理由")).fill("一张结算单不在期间内，核减十万元。")
    reviewer.presses("保存本行").sees("900,000.00")
    decides_conditions(reviewer)
    reviewer.presses("审核通过").sees(number)


def decides_conditions(reviewer):
    buttons = reviewer.page.get_by_role("button", name=re.compile("^保存认定")).count()
    for place in range(buttons):
        form = reviewer.page.locator("form").filter(
            has=reviewer.page.get_by_role("button", name=re.compile("^保存认定"))).nth(place)
        form.get_by_role("radio", name="符合", exact=True).check()
        form.get_by_role("textbox").fill("有第三方服务合同和备案信息为证。")
        reviewer.presses("保存认定", within=form)
