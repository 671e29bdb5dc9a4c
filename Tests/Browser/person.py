"""Somebody at a browser. What they do is named as a person would say it: by the words on the page."""

import re
from urllib.parse import urlsplit

from onlooker import DESKTOP


class Person:
    def __init__(self, walk, name):
        self.walk, self.name = walk, name
        self.context = walk.browser.new_context(
            viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, locale="zh-CN", timezone_id="Asia/Shanghai",
            java_script_enabled=walk.has_script, accept_downloads=True)
        self.context.set_default_timeout(20_000)
        self.page = self.context.new_page()
        walk.onlooker.attend(self.page)
        self.status = 200
        self.page.on("response", self._note)

    def _note(self, response):
        if response.request.is_navigation_request() and response.request.frame == self.page.main_frame:
            self.status = response.status

    # Reading

    @property
    def words(self):
        return self.page.locator("main").inner_text()

    @property
    def path(self):
        return urlsplit(self.page.url).path

    def sees(self, *texts):
        for text in texts:
            assert text in self.words, f"{self.name} at {self.path} does not see “{text}” but:\n{self.words}"
        return self

    # Going

    def goes(self, path):
        self.page.goto(self.walk.origin + path)
        return self._arrived()

    def follows(self, words, exact=False, nth=0, within=None):
        place = within or self.page.locator("body")
        link = place.get_by_role("link", name=words, exact=exact).nth(nth)
        with self.page.expect_navigation():
            link.click()
        return self._arrived()

    def presses(self, words, exact=False, nth=0, within=None, refused=False):
        place = within or self.page.locator("main")
        with self.page.expect_navigation():
            place.get_by_role("button", name=words, exact=exact).nth(nth).click()
        return self._arrived(refused)

    def _arrived(self, refused=False):
        assert (self.status in (409, 422)) if refused else (self.status < 400), (
            f"{self.name}: {self.path} answered {self.status}:\n{self.words}\n{self.walk.server.tail(5)}")
        self.walk.onlooker.look(self.page, "refused" if refused else "")
        return self

    def opens(self, summary, within=None):
        """A fold of the page, unless it stands open."""
        fold = (within or self.page.locator("main")).locator("details").filter(has_text=summary).first
        if fold.get_attribute("open") is None:
            fold.get_by_text(summary).first.click()
        return self

    # Filling

    def types(self, label, text, nth=0):
        self.page.get_by_label(label).nth(nth).fill(text)
        return self

    def writes(self, answers):
        """Text fields by their labels, exactly as the labels begin."""
        for label, text in answers.items():
            self.page.get_by_role("textbox", name=re.compile("^" + re.escape(label))).first.fill(text)
        return self

    def picks(self, question, answer, nth=0):
        """One of the big rows under a question."""
        group = self.page.get_by_role("group", name=re.compile(re.escape(question))).nth(nth)
        group.get_by_role("radio", name=answer, exact=True).check()
        return self

    def answers(self, yes=(), no=()):
        for question in yes:
            self.picks(question, "是")
        for question in no:
            self.picks(question, "否")
        return self

    def ticks_all(self):
        for box in self.page.locator("main").get_by_role("checkbox").all():
            box.check()
        return self

    # The demonstration

    def moves_the_clock(self, destination):
        self.page.get_by_label("把演示时钟拨到").select_option(label=destination)
        return self.presses("拨动", within=self.page.get_by_role("region", name="演示环境"))

    def signs_in(self, login):
        """With account, password and the code that the accounts page shows, as a person types them."""
        shown = self.context.new_page()
        shown.goto(self.walk.origin + "/zh/demo")
        row = shown.get_by_role("row").filter(has=shown.get_by_text(login, exact=True))
        password, code = row.locator("code").nth(1).inner_text(), row.locator("code").nth(2).inner_text()
        shown.close()
        self.goes("/zh/sign-in").types("账号", login).types("密码", password)
        if code != "—":
            self.types("动态码", code)
        return self.presses("登录", exact=True)

    def leaves(self):
        self.context.close()
