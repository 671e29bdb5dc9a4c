"""Those who watch and those who administer: the auditor, the security administrator."""

import csv
import io
import re

EXPERT = re.compile("专家·示例[一二三四]")


def exports_events(reader, number=""):
    reader.goes("/zh/audit").writes({"申报编号": number})
    reader.presses("查找")
    with reader.page.expect_download() as download:
        reader.page.get_by_role("link", name=re.compile("导出为 CSV")).click()
    data = open(download.value.path(), "rb").read()
    assert data.startswith(b"\xef\xbb\xbf"), "the export lacks its byte-order mark"
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    formulas = [cell for row in rows for cell in row.values() if cell and cell[0] in "=+-@\t"]
    assert not formulas, f"a spreadsheet would compute {formulas[:3]}"
    return rows


def reads_every_event(auditor, number):
    """The whole way of the case, who did each step and in which capacity; never who objected."""
    rows = exports_events(auditor, number)
    auditor.sees(number)
    assert len(rows) > 60, f"only {len(rows)} events of the whole way"
    versions = sorted(int(row["版本"]) for row in rows)
    assert versions == list(range(versions[0], versions[0] + len(rows))), "the record has gaps"
    assert all(row["身份"] for row in rows)
    assert "示例公民" not in str(rows), "the export names the objector"
    offices = {"申报单位", "初审人员", "审核人员", "评审专家", "部门负责人", "公示管理员", "拨付经办", "拨付复核"}
    met = {row["身份"] for row in rows}
    assert len(offices & met) >= 6, met


def sees_no_expert(reader):
    """Who keeps the log reads what happened to cases without learning who scored them."""
    cases = [row for row in exports_events(reader) if row["类别"] == "申报"]
    named = [row for row in cases if EXPERT.search(str(row)) or "zhuanjia" in str(row)]
    assert not named, named[:3]


def grants_a_role(administrator, login, role):
    """A role change is an event; nobody changes their own account."""
    administrator.goes("/zh/accounts").types("登录名或姓名", login)
    administrator.presses("查找").follows(login, exact=True)
    administrator.page.get_by_label("角色").select_option(label=role)
    administrator.presses("授予角色").sees("已办理", role)
    administrator.goes("/zh/accounts").types("登录名或姓名", "anquan")
    administrator.presses("查找").follows("anquan", exact=True).sees("这是您自己的账号")
    assert administrator.page.get_by_role("button", name="授予角色").count() == 0
