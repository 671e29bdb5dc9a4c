"""One application from self-check to payment by every role, with script and without."""

import pytest

import walk_applicant as applicant
from server import Server
from walk import Walk

ENTERPRISE = "北京示例行路科技有限公司"


@pytest.fixture(scope="module", params=[True, False], ids=["with_script", "without_script"])
def walk(request, browser):
    walk = Walk(browser, Server().start(), has_script=request.param)
    yield walk
    walk.ends()


def test_01_an_agent_registers_fills_in_and_submits(walk):
    agent = walk.visitor("agent")
    applicant.registers(agent, "walk-agent", ENTERPRISE, 20250912)
    case = walk.facts["case"] = applicant.opens_an_application(agent)
    walk.server_dies()
    applicant.fills_the_form(agent, case, ENTERPRISE)
    assert applicant.adds_the_materials(agent, case) == [2, 3, 4, 5, 6, 7, 11]
    walk.server_dies()
    walk.facts["number"] = applicant.submits(agent, case)


def test_99_nobody_met_a_page_with_a_fault(walk):
    assert not walk.onlooker.complaints, walk.onlooker.report()
