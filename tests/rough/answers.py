"""Says what is wrong with the answer to a form that was refused: its words, and what became of what was typed."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.contrib.messages import constants
from django.forms import BaseForm
from forms import Form, forms_of
from lxml import html

# Words of Django's own messages in English; what people read is Indonesian.
ENGLISH = re.compile(
    r"\b(this|field|enter|select|ensure|invalid|required|must|cannot|please|the|value|choice|not|with|already|exists)\b",
    re.IGNORECASE,
)
CODE = re.compile(
    r"\b(None|True|False|null|undefined|Traceback|Decimal|QuerySet)\b|\w+(Error|Exception|Form|Field|Input)\b"
    r"|%\(\w+\)s|\{\w*\}|__|\[\]|<[\w/]"
)
KEPT = ("text", "textarea", "tel", "email", "url", "search", "date", "time", "datetime-local", "month", "number")
CHOSEN = ("select", "radio", "checkbox")
SAYING = "//*[@role='alert' or contains(@class, '-bad') or contains(@class, '-error') or contains(@class, '-wrong')]"
SPOKEN = (400, 409, 422)
OURS = "Isian tidak dapat dibaca"
SHOWN = 90


class Answer:
    """One answer: the forms in it that were refused, and what it says."""

    def __init__(self, answer: Any, address: str) -> None:
        self.answer, self.address = answer, address
        self.is_page = answer.headers.get("Content-Type", "").startswith("text/html")
        self.forms = list(_refused(answer.context)) if self.is_page else []
        said = getattr(getattr(answer, "wsgi_request", None), "_messages", None)
        queued = getattr(said, "_queued_messages", ())
        self.bad = [str(one.message) for one in queued if one.level >= constants.ERROR]
        self.is_good = any(one.level == constants.SUCCESS for one in queued)

    @property
    def is_refused(self) -> bool:
        """Whether the form was refused, however that was told."""
        return bool(self.forms) or self.answer.status_code >= 400 or (bool(self.bad) and not self.is_good)

    def faults(self, form: Form, sent: dict[str, Any]) -> Iterator[str]:
        """Everything wrong with the words, and what was typed and does not stand any more."""
        yield from self._of_words(sent)
        if self.forms and self.is_page:
            document = html.fromstring(self.answer.content)
            yield from self._beside(document)
            yield from self._lost(form, sent)
        elif self.is_page and self.answer.status_code in SPOKEN and not self.bad and not self._says_why():
            yield "refuses without a word"

    def _says_why(self) -> bool:
        document = html.fromstring(self.answer.content)
        said = document.xpath(SAYING)
        return any(_flat(one.text_content()) for one in said) or (self.answer.status_code == 400 and OURS in self.text)

    @property
    def text(self) -> str:
        return str(self.answer.content.decode(errors="replace"))

    def _of_words(self, sent: dict[str, Any]) -> Iterator[str]:
        typed = sorted({text for value in sent.values() for text in _texts(value) if len(text) > 2}, key=len)[::-1]
        for texts in (*(errors for form in self.forms for errors in form.errors.values()), self.bad):
            for text, times in Counter(str(one) for one in texts).items():
                bare = text
                for one in typed:
                    bare = bare.replace(one, "…").replace(one[:20], "…")
                if times > 1:
                    yield f"says twice: {text[:SHOWN]}"
                if not bare.strip():
                    yield "says nothing"
                if found := ENGLISH.search(bare) or CODE.search(bare):
                    yield f"says {found[0]!r}: {text[:SHOWN]}"

    def _beside(self, document: Any) -> Iterator[str]:
        for summary in document.find_class("rk-summary"):
            summary.drop_tree()
        shown = _flat(document.text_content())
        for form in self.forms:
            for name, texts in form.errors.items():
                is_seen = name != "__all__" and name in form.fields and not form[name].is_hidden
                for text in texts if is_seen else ():
                    if _flat(str(text)) not in shown:
                        yield f"does not say beside {name!r}: {str(text)[:SHOWN]}"

    def _lost(self, form: Form, sent: dict[str, Any]) -> Iterator[str]:
        held: dict[str, set[str]] = {}
        shown, _links = forms_of(self.address, self.answer.content)
        for one in shown:
            if one.action == form.action:
                for control in one.controls:
                    held.setdefault(control.name, set()).update(_flat(text) for text in control.held)
        # A table whose count of rows was no number has none.
        counts = [one.name for one in form.inputs() if one.name.endswith("_rows")]
        tables = tuple(name.removesuffix("rows") for name in counts if not str(sent.get(name, "")).isdecimal())
        for control in form.inputs():
            wanted = {_flat(text) for text in _texts(sent.get(control.name))} - {""}
            if tables and control.name.startswith(tables):
                continue
            if control.kind in CHOSEN and not wanted <= {_flat(text) for text in control.held}:
                continue  # no choice of the form: it cannot stand there
            if control.kind in (*KEPT, *CHOSEN) and not wanted <= held.get(control.name, set()):
                yield f"loses what was typed in {control.name!r} ({control.kind})"


def _refused(context: Any) -> Iterator[BaseForm]:
    """The forms with mistakes that an answer was drawn from, each once."""
    seen: set[int] = set()

    def inside(value: Any, depth: int) -> Iterator[BaseForm]:
        if isinstance(value, BaseForm):
            if id(value) not in seen and value.is_bound and value._errors:
                seen.add(id(value))
                yield value
        elif depth and isinstance(value, dict):
            for one in value.values():
                yield from inside(one, depth - 1)
        elif depth and isinstance(value, list | tuple):
            for one in value[:50]:
                yield from inside(one, depth - 1)

    for layer in context or ():
        for values in getattr(layer, "dicts", [layer]):
            yield from inside(values, 3)


def _texts(value: Any) -> list[str]:
    several = value if isinstance(value, list) else [value]
    return [one for one in several if isinstance(one, str)]


def _flat(text: str) -> str:
    return " ".join(text.replace("\x00", "").split())
