"""The money: a batch by the maker, the checker's approval, the bank's file and its return, a payment that came back."""

import csv
import io
import re


def prepares_a_batch(maker, name):
    """Only the walk's own case: every other box is taken out."""
    maker.goes("/zh/payments").sees(name)
    for box in maker.page.get_by_role("checkbox", name=re.compile("^选入")).all():
        box.set_checked(name in box.get_attribute("aria-label"))
    maker.presses("编制拨付批次").sees(name)
    assert maker.page.get_by_role("button", name="复核通过").count() == 0, "the maker could approve"
    return maker.path


def approves_the_batch(checker, batch):
    checker.goes(batch).presses("复核通过").sees("批次已复核")


def exports(maker, batch, name):
    """Both encodings; the UTF-8 file opens in a spreadsheet and agrees with the control sheet."""
    maker.goes(batch)
    for button in ("UTF-8", "GB 18030"):
        maker.goes(batch).presses(re.compile("^导出.*" + button))
    maker.goes(batch).sees("控制单")
    files = {}
    for words in ("UTF-8", "GB 18030"):
        with maker.page.expect_download() as download:
            maker.page.get_by_role("link", name=re.compile("^下载.*" + words)).click()
        files[words] = open(download.value.path(), "rb").read()
    assert files["UTF-8"].startswith(b"\xef\xbb\xbf"), "the file lacks its byte-order mark"
    text = files["UTF-8"].decode("utf-8-sig")
    assert files["GB 18030"].decode("gb18030") == text
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 1 and rows[0]["收款户名"] == name, text
    control = maker.page.get_by_role("row").filter(has_text="UTF-8").first.inner_text()
    assert f"{float(rows[0]['金额（元）'].replace(',', '')):,.2f}" in control, control
    return rows[0]


def imports(maker, batch, row, status, reason=""):
    """The bank's word about one payment, as a CSV; importing the same file again changes nothing."""
    text = "付款编号,状态,金额（元）,原因,银行流水号\n" + ",".join(
        [row["付款编号"], status, row["金额（元）"].replace(",", ""), reason, "BANK-" + row["付款编号"][-6:]]) + "\n"
    for _ in range(2):
        maker.goes(batch)
        maker.page.get_by_label("回单文件").set_input_files(
            {"name": "return.csv", "mimeType": "text/csv", "buffer": text.encode()})
        maker.presses("导入并核对")
    maker.sees("没有新内容")
    maker.goes(batch).sees("平衡，分毫不差")


def corrects_the_account(agent, case, name):
    """The bank's reason is shown; another holder is refused; finance calls back before money goes there."""
    agent.goes(f"/zh/apply/{case}/status").sees("账号户名不符").follows("更正收款账户")
    agent.writes({"收款户名": "另一家公司", "收款账号": "1109 0370 0099 8877 66", "开户银行": "示例银行经开区支行",
                  "支付系统行号": "102100099996"})
    agent.presses("提交账户", refused=True).sees(f"户名须是“{name}”")
    agent.writes({"收款户名": name}).presses("提交账户").sees("账户已收到")


def confirms_the_account(maker, name):
    maker.goes("/zh/payments").sees("账户已更正，待回访确认")
    row = maker.page.get_by_role("row").filter(has_text=name)
    maker.presses("查看完整账号", within=row).sees("1109 0370 0099 8877 66")
    maker.presses("已电话回访，确认账户").sees("账户已确认")
