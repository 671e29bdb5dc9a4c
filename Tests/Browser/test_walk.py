"""One application from self-check to paid by every role: in a browser with script on SQLite, without script on
PostgreSQL.

The server is killed and started again on the way; what was acknowledged is there, and everybody is still signed in.
"""

import pytest

import walk_applicant as applicant
import walk_clerk as clerk
import walk_determination as determination
import walk_oversight as oversight
import walk_payment as payment
import walk_review as review
from postgres import PROGRAMS, Postgres
from server import Server
from walk import Walk

UNSIGNED = "承诺书缺少签字，请签字后重新扫描上传。"


@pytest.fixture
def walk(request, browser):
    has_script, engine = request.param
    if engine == "postgres" and PROGRAMS is None:
        pytest.skip("install postgresql-15 (scripts/setup test)")
    postgres = Postgres() if engine == "postgres" else None
    walk = Walk(browser, Server(postgres and postgres.url).start(), has_script=has_script)
    yield walk
    walk.ends()
    if postgres:
        postgres.close()


@pytest.mark.parametrize("walk", [(True, "sqlite")], ids=["sqlite"], indirect=True)
def test_an_enterprise_goes_from_self_check_to_paid(walk):
    name = "北京示例行路科技有限公司"
    agent = walk.visitor("agent")
    applicant.checks_itself(agent)
    applicant.registers(agent, "walk-agent", name, 20250912)
    case = applicant.opens_an_application(agent)
    walk.server_dies()
    applicant.fills_the_form(agent, case, name)
    assert applicant.adds_the_materials(agent, case) == [2, 3, 4, 5, 6, 7, 11]
    walk.server_dies()
    number = applicant.submits(agent, case)
    goes_on_to_payment(walk, agent, case, number, name)


@pytest.mark.parametrize("walk", [(False, "postgres")], ids=["postgres_without_script"], indirect=True)
def test_what_the_window_files_is_confirmed_and_goes_to_paid(walk):
    name, serial = "北京示例漫步科技有限公司", 20250913
    official, agent = walk.official("chuangkou"), walk.visitor("agent")
    clerk.registers_at_the_window(official, name, serial)
    applicant.registers(agent, "walk-agent", name, serial, waits=True)
    clerk.admits_the_agent(official, "walk-agent", serial)
    case = clerk.files_on_its_behalf(official)
    applicant.fills_the_form(official, case, name)
    assert applicant.adds_the_materials(official, case) == [2, 3, 4, 5, 6, 7, 11]
    clerk.hands_over(official, case)
    walk.server_dies()
    number = applicant.submits(agent, case, button="确认并提交")
    goes_on_to_payment(walk, agent, case, number, name)


def goes_on_to_payment(walk, agent, case, number, name):
    reviewer = walk.official("chushen")
    review.takes_the_case(reviewer, number)
    review.cannot_send_while_an_item_is_open(reviewer, number)
    review.checks_everything(reviewer, number, but="签字", reason=UNSIGNED)
    review.sends_one_notice(reviewer, UNSIGNED)
    review.answers_the_notice(agent, case, UNSIGNED)
    walk.server_dies()
    review.checks_everything(reviewer, number)
    review.accepts(reviewer, number)
    second = walk.official("shenhe")
    review.takes_the_case(second, number)
    review.reduces_and_passes(second, number)

    lead, citizen = walk.official("fuzeren1"), walk.visitor("citizen")
    experts = {"zhuanjia1": 80, "zhuanjia2": 85, "zhuanjia3": 90}
    determination.seats(lead, number, experts)
    for login, points in experts.items():
        determination.scores(walk.official(login), name, points)
    determination.closes_the_panel(lead, number)
    citizen.goes("/zh").moves_the_clock("申报窗口关闭时")
    table = determination.determines(lead, name)
    determination.approves(walk.official("fuzeren2"), table)
    walk.server_dies()

    officer = walk.official("gongshi")
    notice = determination.publishes(officer, name)
    objection = determination.objects(citizen, notice, name)
    determination.dismisses(officer, name)
    citizen.goes(objection).sees("异议不成立")
    citizen.goes("/zh").moves_the_clock("6 个工作日后（越过公示期）")

    maker, checker = walk.official("bofu1"), walk.official("bofu2")
    batch = payment.prepares_a_batch(maker, name)
    payment.approves_the_batch(checker, batch)
    row = payment.exports(maker, batch, name)
    walk.server_dies()
    payment.imports(maker, batch, row, "退汇", "账号户名不符")
    payment.corrects_the_account(agent, case, name)
    payment.confirms_the_account(maker, name)
    batch = payment.prepares_a_batch(maker, name)
    payment.approves_the_batch(checker, batch)
    row = payment.exports(maker, batch, name)
    assert row["收款账号"] == "110903700099887766", "the second payment goes to the corrected account"
    payment.imports(maker, batch, row, "成功")
    agent.goes(f"/zh/apply/{case}/status").sees("已拨付", "450,000.00", "一张结算单不在期间内，核减十万元。")

    oversight.reads_every_event(walk.official("shenji"), number)
    oversight.sees_no_expert(walk.official("shenjigly"))
    oversight.grants_a_role(walk.official("anquan"), "chuangkou", "审计人员")
    assert not walk.onlooker.complaints, walk.onlooker.report()
