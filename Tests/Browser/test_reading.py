"""Materials are read while people go on: states, findings, answers for the form; with script and without, and over a
server that is killed."""

import re

import pytest

import walk_applicant as applicant
from documents import einvoice, upload
from onlooker import SMALLEST
from server import Server
from walk import Walk

NUMBER = "24117000000012345678"


@pytest.fixture
def walk(request, browser):
    walk = Walk(browser, Server().start(), has_script=request.param)
    yield walk
    walk.ends()


def opens_a_project(agent, serial):
    applicant.registers(agent, "read-agent", "北京示例读取科技有限公司", serial)
    case = applicant.opens_an_application(agent)
    agent.goes(f"/zh/apply/{case}").follows("项目", exact=True).presses("添加项目")
    agent.writes({"项目名称": "客服大模型接口"}).picks("应用方式", "API 接口调用")
    agent.presses("保存，回到任务清单")
    agent.goes(f"/zh/apply/{case}").follows(re.compile("^材料 7"))
    return case


def hands_in(agent, file):
    chooser = agent.page.get_by_label("添加文件")
    if agent.walk.has_script:
        with agent.page.expect_navigation():
            chooser.set_input_files(file)
        agent._arrived()
    else:
        chooser.set_input_files(file)
        agent.presses("上传", exact=True)


def waits_until_read(agent):
    """With script the page changes by itself; without, one follows the link that loads it anew."""
    if agent.walk.has_script:
        agent.page.get_by_text("已读取", exact=True).first.wait_for(timeout=60_000)
        return
    for _ in range(120):
        again = agent.page.get_by_role("link", name="刷新看进展")
        if again.count() == 0:
            break
        agent.page.wait_for_timeout(500)
        again.click()
    agent.sees("已读取")


def takes_over(agent, case):
    agent.follows("核对并填入")
    agent.sees("新增费用第 1 行", NUMBER, "1,130,000.00", "未填")
    agent.presses("填入勾选的内容", refused=True)
    agent.sees("没有勾选任何一项")
    boxes = agent.page.get_by_role("checkbox")
    for place in range(boxes.count()):
        # By keyboard alone.
        boxes.nth(place).focus()
        agent.page.keyboard.press("Space")
    agent.presses("填入勾选的内容").sees("已填入")
    agent.goes(f"/zh/apply/{case}").follows("费用明细").follows("填写或更改")
    assert agent.page.get_by_role("textbox", name="发票号码").input_value().replace(" ", "") == NUMBER


@pytest.mark.parametrize("walk", [True, False], ids=["with_script", "without_script"], indirect=True)
def test_an_invoice_is_read_and_fills_the_form_once_it_is_confirmed(walk):
    agent = walk.visitor("agent")
    case = opens_a_project(agent, 20250920 + walk.has_script)
    hands_in(agent, einvoice(NUMBER, "北京示例读取科技有限公司"))
    waits_until_read(agent)
    agent.sees("读作：发票", "可以填入申报表")
    agent.opens("读到的内容").sees(NUMBER, "1,130,000.00 元")
    if walk.has_script:
        assert "都已读完" in agent.page.locator("#say").inner_text(), "nobody hears that the file was read"
        agent.page.set_viewport_size({"width": SMALLEST[0], "height": SMALLEST[1]})
        assert agent.page.evaluate("document.documentElement.scrollWidth") <= SMALLEST[0]
        agent.page.set_viewport_size({"width": 1280, "height": 900})
    takes_over(agent, case)
    agent.goes(f"/zh/apply/{case}/check").sees("材料读取结果")
    assert not walk.onlooker.complaints, walk.onlooker.complaints


@pytest.mark.parametrize("walk", [True], ids=["with_script"], indirect=True)
def test_what_waits_or_is_half_read_when_the_server_is_killed_is_read_afterwards(walk):
    agent = walk.visitor("agent")
    opens_a_project(agent, 20250930)
    chooser = agent.page.get_by_label("添加文件")
    files = [upload(f"scan-{number}.png") for number in range(6)] + [einvoice(NUMBER, "北京示例读取科技有限公司")]
    with agent.page.expect_navigation():
        chooser.set_input_files(files)
    walk.server_dies()
    # The page goes on asking by itself.
    agent.page.get_by_text("7 个文件都已读完", exact=False).first.wait_for(timeout=120_000)
    agent.page.reload()
    agent.sees("读作：发票")
    assert "等待读取" not in agent.words and "正在读取" not in agent.words


def waits_for(person, words, seconds=90):
    """The demonstration's papers are read behind the first pages."""
    for _ in range(seconds * 2):
        if words in person.words:
            return
        person.page.wait_for_timeout(500)
        person.page.reload()
    person.sees(words)


def fits_small_screens(person):
    person.page.set_viewport_size({"width": SMALLEST[0], "height": SMALLEST[1]})
    assert person.page.evaluate("document.documentElement.scrollWidth") <= SMALLEST[0], person.path
    person.page.set_viewport_size({"width": 1280, "height": 900})


def opens_the_first_case(official):
    official.goes("/zh/desk?tab=mine")
    with official.page.expect_navigation():
        official.page.locator("main table a[href*='/cases/']").first.click()
    return official._arrived().path


@pytest.mark.parametrize("walk", [True, False], ids=["with_script", "without_script"], indirect=True)
def test_a_reviewer_sees_scans_with_what_was_read_off_them_and_how_a_version_differs(walk):
    checker = walk.official("chushen")
    case = opens_the_first_case(checker)
    checker.sees("材料核对提示").follows("全部提示")
    waits_for(checker, "银行账户信息（盖章）.jpg 银行账户信息")
    checker.follows("银行账户信息（盖章）.jpg", nth=0)
    checker.sees("读作 银行账户信息", "图像识别", "红色圆形印章", "账号")
    fields = checker.page.locator("table:has(#says) tbody tr > :first-child").all_inner_texts()
    assert fields.index("账户名称") < fields.index("账号"), fields
    # A line leads to its rectangle, the rectangle back to its line.
    line = checker.page.locator("a[id^='i-m-f']").first
    mark = line.get_attribute("data-mark")
    assert checker.page.locator(f"rect#{mark}").count() == 1
    assert checker.page.locator(f".sheet a[href='#i-{mark}']").count() == 1
    line.focus()
    checker.page.keyboard.press("Enter")
    checker.page.wait_for_url(re.compile("#" + mark))
    checker.page.wait_for_function("document.querySelector('.sheet img').naturalWidth > 800")
    fits_small_screens(checker)
    checker.types("在文件中查找", "开户", nth=1).presses("查找").sees("找到")
    checker.page.locator("summary").filter(has_text="本页文字").first.click()
    assert "开户银行\t" in checker.page.locator(".text").first.evaluate("e => e.textContent"), "cells lost their row"
    checker.follows("与以前的版本比较").sees("印章", "0 处", "1 处", "以前的版本", "现在的版本")
    assert checker.page.locator(".sides .sheet img").count() == 2
    wide = checker.page.locator(".sides .sheet").first.evaluate("e => e.getBoundingClientRect().width")
    assert wide > 480, "the versions are too small to compare"
    fits_small_screens(checker)
    checker.goes(case.replace("/zh/", "/en/") + "/findings").sees("What was read")
    fits_small_screens(checker)
    assert not walk.onlooker.complaints, walk.onlooker.complaints


@pytest.mark.parametrize("walk", [True], ids=["with_script"], indirect=True)
def test_an_invoice_claimed_by_another_case_is_shown_to_the_reviewer(walk):
    reviewer = walk.official("shenhe")
    reviewer.goes("/zh/desk?tab=mine").follows(re.compile("丁岭")).follows("全部提示")
    waits_for(reviewer, "已在其他申报中使用")
    reviewer.sees("丙岭", "仅审核可见")
    upkeep = walk.official("xitong").goes("/zh/operations")
    upkeep.sees("材料读取", "等待读取", "今日未能读取", "材料解析")
    assert not walk.onlooker.complaints, walk.onlooker.complaints
