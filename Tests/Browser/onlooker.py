"""Looks at every page that somebody meets and notes what is wrong with it; the notes are read at the end."""

from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python

from visitor import pattern

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = "axe.run(document, {resultTypes: ['violations']})"
DESKTOP, PHONE, SMALLEST = (1280, 900), (360, 740), (320, 640)
LANGUAGES = {"zh": "zh-CN", "en": "en"}


def other_language(address):
    scheme_and_host, _, rest = address.partition("//")[2].partition("/")
    language, _, tail = rest.partition("/")
    return f"http://{scheme_and_host}/{'en' if language.startswith('zh') else 'zh'}{language[2:]}" + (
        f"/{tail}" if tail else "")


def cut_off(text):
    """What a browser says of a server that was killed under its request."""
    return any(sign in text for sign in ("ERR_CONNECTION_", "ERR_EMPTY_RESPONSE", "ERR_SOCKET_NOT_CONNECTED"))


class Onlooker:
    """Without script only what needs no script is looked at: the axe engine runs in the page."""

    def __init__(self, has_script=True):
        self.has_script = has_script
        self.complaints = []
        self.seen = set()
        # How the present document of each page was asked for; the answer to a POST has no address to come back to.
        self.methods = {}

    def attend(self, page):
        """Listens to a page for as long as it lives: its console, its requests and their answers."""
        page.on("pageerror", lambda error: self.note(page.url, f"script error: {error}"))
        page.on("console", lambda message: self._console(page, message))
        page.on("requestfailed", lambda request: self._failed(page, request))
        page.on("response", lambda response: self._answered(page, response))

    def note(self, address, what):
        parts = urlsplit(address)
        line = f"{parts.path}{'?' + parts.query if parts.query else ''}: {what}"
        if line not in self.complaints:
            self.complaints.append(line)

    def look(self, page, state=""):
        """Examines the page in both languages at both widths, unless its route was seen in this state before."""
        key = (pattern(page.url), state)
        if key in self.seen:
            return
        self.seen.add(key)
        address = page.url
        self._examine(page)
        if not state and self.has_script and self.methods.get(page, "GET") == "GET":
            twin = page.context.new_page()
            self.attend(twin)
            try:
                answer = twin.goto(other_language(address))
                if answer.status >= 400:
                    self.note(twin.url, f"answers {answer.status} in the other language")
                self._examine(twin)
            finally:
                twin.close()

    def _examine(self, page):
        self._words(page)
        for width, height in (DESKTOP, PHONE) if self.has_script else ():
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate("window.axe ? null : (() => {" + AXE + "})()")
            for violation in page.evaluate(RULES)["violations"]:
                nodes = [f"{' '.join(map(str, node['target']))} {node['html'][:160]}" for node in violation["nodes"][:3]]
                self.note(page.url, f"axe {violation['id']} at {width} px: {violation['help']}; {' | '.join(nodes)}")
        page.set_viewport_size({"width": SMALLEST[0], "height": SMALLEST[1]})
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            self.note(page.url, f"scrolls sideways by {wide} px at {SMALLEST[0]} px")
        page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})

    def _words(self, page):
        language = urlsplit(page.url).path.split("/")[1]
        lang = page.evaluate("document.documentElement.lang")
        if lang != LANGUAGES.get(language):
            self.note(page.url, f"says it is in {lang!r}")
        headings = page.get_by_role("heading", level=1).count()
        if headings != 1:
            self.note(page.url, f"has {headings} first headings")
        if not page.title().strip(" ·"):
            self.note(page.url, "has no title")
        words = page.locator("body").inner_text()
        for slip in ("markup:", "</", "Optional(", "Portals."):
            if slip in words:
                self.note(page.url, f"shows its own source: {words[max(0, words.index(slip) - 40):][:120]!r}")

    def _console(self, page, message):
        if message.type not in ("error", "warning"):
            return
        # The browser reports the answer 4xx of a form as a failure; those are looked at as pages.
        if "Failed to load resource" in message.text and ("status of 4" in message.text or cut_off(message.text)):
            return
        self.note(page.url, f"console {message.type}: {message.text}")

    def _failed(self, page, request):
        # While the walk has the server down, a picture that scrolls into view finds nobody; a crash fails the next step.
        if cut_off(request.failure or ""):
            return
        if not request.is_navigation_request() and "ABORTED" not in (request.failure or ""):
            self.note(page.url, f"request failed: {urlsplit(request.url).path} {request.failure}")

    def _answered(self, page, response):
        is_page = response.request.is_navigation_request()
        if is_page:
            self.methods[page] = response.request.method
        if response.status >= 500 or (response.status >= 400 and not is_page):
            self.note(page.url, f"{response.request.method} {urlsplit(response.url).path} answered {response.status}")

    def report(self):
        return f"{len(self.complaints)} complaints on {len(self.seen)} pages:\n  " + "\n  ".join(self.complaints)
