"""Those who watch and those who administer: the auditor, the security administrator."""

import csv
import io
import re

# The course of the walk's case, as the auditor must find it, in order.
COURSE = ["提交", "补正", "受理", "审核", "评审", "支持", "公示", "异议", "退汇", "拨付"]


def reads_every_event(auditor, number):
    auditor.goes("/zh/audit").writes({"申报编号": number})
    auditor.presses("查找").sees(number)
    with auditor.page.expect_download() as download:
        auditor.page.get_by_role("link", name=re.compile("导出为 CSV")).click()
    data = open(download.value.path(), "rb").read()
    assert data.startswith(b"\xef\xbb\xbf"), "the export lacks its byte-order mark"
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(rows) > 60, f"only {len(rows)} events of the whole way"
    assert not any(cell[:1] in "=+-@" and cell != "-" for row in rows for cell in row if cell), "a cell could be a formula"
    whole = "\n".join(",".join(row) for row in rows)
    assert "示例公民" not in whole, "the export names the objector"
    for name in ("专家·示例一", "专家·示例二", "专家·示例三"):
        assert name not in whole, "the export names an expert"
    return rows


def grants_a_role(administrator, login, role):
    """A role change is an event; nobody changes their own account."""
    administrator.goes("/zh/accounts").writes({"登录名或姓名": login})
    administrator.presses("查找").follows(login, exact=True)
    administrator.page.get_by_label("角色").select_option(label=role)
    administrator.presses("授予角色").sees("已办理", role)
    administrator.goes("/zh/accounts").writes({"登录名或姓名": "anquan"})
    administrator.presses("查找").follows("anquan", exact=True).sees("这是您自己的账号")
    assert administrator.page.get_by_role("button", name="授予角色").count() == 0
