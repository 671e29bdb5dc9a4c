"""The window clerk files for an enterprise; it counts only when the enterprise's own agent confirms."""

from documents import credit_code


def registers_at_the_window(clerk, name, serial):
    clerk.goes("/zh/counter").writes({"统一社会信用代码": credit_code(serial)})
    clerk.presses("查找单位").sees("还没有登记")
    clerk.writes({"单位名称": name, "实际经营地址": "北京经济技术开发区示例路 2 号"})
    clerk.picks("主体类型", "企业").presses("登记这个单位").sees("单位已登记", "还没有经办人")


def admits_the_agent(clerk, login, serial):
    clerk.goes("/zh/counter").writes({"统一社会信用代码": credit_code(serial)}).presses("查找单位")
    clerk.writes({"新经办人的登录名": login}).presses("准许加入").sees("示例经办人")


def files_on_its_behalf(clerk):
    clerk.presses("代为申报")
    return clerk.path.split("/")[3]


def hands_over(clerk, case):
    clerk.goes(f"/zh/apply/{case}/check")
    assert clerk.page.get_by_role("button", name="提交申报").count() == 0, "the clerk could submit"
    clerk.presses("交申报单位确认").sees("已交申报单位确认")
