"""Reads a page as far as the tests need it: its headings, links and forms, with the words beside each field."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"input", "br", "hr", "img", "link", "meta", "col", "source", "wbr"}
TYPED = {"text", "search", "tel", "email", "url", "number", "textarea", "date"}


@dataclass
class FormField:
    name: str
    kind: str
    value: str = ""
    id: str = ""
    options: list = field(default_factory=list)
    checked: bool = False

    @property
    def is_typed(self):
        return self.kind in TYPED


@dataclass
class Form:
    action: str
    method: str
    sends_files: bool
    fields: list = field(default_factory=list)

    def hidden(self):
        return {f.name: f.value for f in self.fields if f.kind == "hidden" and f.name}

    def filled(self, typed):
        """What a browser would send with `typed` (a function of the field) in every field a person types into."""
        sent, chosen = [], set()
        for one in self.fields:
            if not one.name or one.kind in ("file", "submit"):
                continue
            if one.kind == "hidden":
                sent.append((one.name, one.value))
            elif one.is_typed or one.kind == "password":
                sent.append((one.name, typed(one)))
            elif one.kind == "select":
                sent.append((one.name, next((o for o in one.options if o), "")))
            elif one.name not in chosen:
                chosen.add(one.name)
                sent.append((one.name, one.value or "on"))
        buttons = [f for f in self.fields if f.kind == "submit" and f.name]
        return sent + ([(buttons[0].name, buttons[0].value)] if buttons else [])


class Markup(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.links, self.forms, self.headings, self.assets = [], [], [], []
        self.title, self.lang, self.labels = "", "", {}
        self._form = self._textarea = self._select = self._heading = self._label = None
        self._in_title = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        a = {name: value or "" for name, value in attributes}
        if tag == "html":
            self.lang = a.get("lang", "")
        elif tag == "title":
            self._in_title = True
        elif tag == "h1":
            self._heading = ""
        elif tag == "label":
            self._label = a.get("for", "")
            self.labels[self._label] = ""
        elif tag == "a" and "href" in a:
            self.links.append(a["href"])
        elif tag == "link" and a.get("rel") == "stylesheet":
            self.assets.append(a["href"])
        elif tag == "script" and "src" in a:
            self.assets.append(a["src"])
        elif tag == "form":
            self._form = Form(a.get("action", ""), a.get("method", "get").lower(), "multipart" in a.get("enctype", ""))
            self.forms.append(self._form)
        elif self._form is not None and tag == "input":
            kind = a.get("type", "text")
            self._form.fields.append(
                FormField(a.get("name", ""), kind, a.get("value", ""), a.get("id", ""), checked="checked" in a))
        elif self._form is not None and tag == "button":
            self._form.fields.append(FormField(a.get("name", ""), "submit", a.get("value", "")))
        elif self._form is not None and tag == "textarea":
            self._textarea = FormField(a.get("name", ""), "textarea", "", a.get("id", ""))
            self._form.fields.append(self._textarea)
        elif self._form is not None and tag == "select":
            self._select = FormField(a.get("name", ""), "select", "", a.get("id", ""))
            self._form.fields.append(self._select)
        elif self._select is not None and tag == "option":
            self._select.options.append(a.get("value", ""))
            if "selected" in a:
                self._select.value = a.get("value", "")

    def handle_endtag(self, tag):
        if tag == "title":
            self._in_title = False
        elif tag == "h1" and self._heading is not None:
            self.headings.append(" ".join(self._heading.split()))
            self._heading = None
        elif tag == "label":
            self._label = None
        elif tag == "form":
            self._form = None
        elif tag == "textarea":
            if self._textarea is not None and self._textarea.value.startswith("\n"):
                self._textarea.value = self._textarea.value[1:]
            self._textarea = None
        elif tag == "select":
            self._select = None

    def handle_data(self, text):
        if self._in_title:
            self.title += text
        elif self._heading is not None:
            self._heading += text
        elif self._label is not None:
            self.labels[self._label] += text
        elif self._textarea is not None:
            self._textarea.value += text
