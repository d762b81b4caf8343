"""Reads the forms of a page, and says what is sent in place of what a person would."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from lxml import html

BUTTONS = ("submit", "button", "reset", "image")
TOKEN = "csrfmiddlewaretoken"
File = tuple[str, bytes, str]


@dataclass(frozen=True)
class Nonsense:
    """One kind of nonsense for all inputs of a form: by the kind of input, for any other, and for files."""

    name: str
    by_kind: dict[str, str]
    otherwise: str
    file: File | None


def _of(name: str, otherwise: str, chosen: str, file: File | None = None, **by_kind: str) -> Nonsense:
    picked = dict.fromkeys(("select", "radio", "checkbox", "hidden"), chosen)
    return Nonsense(name, picked | {kind.replace("_", "-"): value for kind, value in by_kind.items()}, otherwise, file)


ENDLESS = "9" * 25
# What one input is given while all others stay as they are.
ALONE = {
    "hidden": "tidak-ada",
    "select": "tidak-ada",
    "radio": "",
    "checkbox": ENDLESS,
    "number": ENDLESS,
    "text": ENDLESS,
}
NONSENSE = (
    _of(
        "words",
        "x'; DROP<script>",
        "tidak-ada",
        ("foto.png", b"bukan gambar", "image/png"),
        number="abc",
        date="2026-13-45",
        time="29:99",
        datetime_local="2026-13-45T99:00",
        month="2026-77",
    ),
    _of(
        "endless",
        "panjang " * 13000,
        ENDLESS,
        ("a" * 300 + ".pdf", b"%PDF-1.7 rusak", "application/pdf"),
        number=ENDLESS,
        date="9999-12-31",
        datetime_local="9999-12-31T23:59",
        month="9999-12",
    ),
    _of(
        "below",
        " ",
        "-1",
        ("kosong.png", b"", "image/png"),
        number="-1",
        date="0001-01-01",
        datetime_local="0001-01-01T00:00",
        month="0001-01",
    ),
    _of(
        "nul",
        "a\x00b",
        "\x00",
        ("../x\x00.png", b"\x89PNG\r\n\x1a\n", "image/png"),
        number="1\x00",
        date="2026-01-01\x00",
    ),
    _of("not a number", "\N{ARABIC-INDIC DIGIT ONE}", "\N{SUPERSCRIPT TWO}", number="NaN", date="2026-02-30"),
)


@dataclass(frozen=True)
class Control:
    """One input of a form: its name, its kind and what it holds."""

    name: str
    kind: str
    held: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """One form of a page: where it is sent and its inputs."""

    action: str
    controls: tuple[Control, ...]

    @property
    def kinds(self) -> tuple[tuple[str, str], ...]:
        """Name and kind of each input, in one order."""
        return tuple(sorted({(control.name, control.kind) for control in self.controls}))

    def filled_in(self) -> dict[str, Any]:
        """What is sent when nobody touches the form."""
        return {control.name: list(control.held) for control in self.inputs() if control.held}

    def inputs(self) -> Iterator[Control]:
        """The inputs without buttons."""
        return (control for control in self.controls if control.kind not in BUTTONS)

    def pressed(self) -> dict[str, str]:
        """The button that is pressed: the first one with a name."""
        buttons = [control for control in self.controls if control.kind in BUTTONS and control.held]
        return {button.name: button.held[0] for button in buttons[:1]}

    def sent(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Everything that is sent in turn, each with its name."""
        pressed = self.pressed()
        yield "nothing", dict(pressed)
        for nonsense in NONSENSE:
            values = {
                one.name: nonsense.by_kind.get(one.kind, nonsense.otherwise)
                for one in self.inputs()
                if one.kind != "file"
            }
            files = {one.name: nonsense.file for one in self.inputs() if one.kind == "file" and nonsense.file}
            yield nonsense.name, pressed | values | files
        for control in self.inputs():
            if control.kind in ALONE:
                wrong = ALONE[control.kind]
                yield f"{control.name}={wrong[:9]}", pressed | self.filled_in() | {control.name: wrong}
        if pressed:
            yield "a button of nobody", self.filled_in() | dict.fromkeys(pressed, "tidak-ada")


def forms_of(page: str, content: bytes) -> tuple[list[Form], list[str]]:
    """The forms of a page that are posted, and the addresses that it links."""
    document = html.fromstring(content)
    posted = [form for form in document.iter("form") if (form.get("method") or "get").lower() == "post"]
    links = [urljoin(page, link.get("href", "").split("#")[0]) for link in document.iter("a")]
    return [_form(page, form) for form in posted], [link for link in links if link.startswith("/")]


def _form(page: str, form: Any) -> Form:
    action = urljoin(page, (form.get("action") or page).split("#")[0])
    inputs = [
        one for one in form.iter("input", "select", "textarea", "button") if one.get("name") not in (None, "", TOKEN)
    ]
    return Form(action, tuple(_control(one) for one in inputs if one.get("disabled") is None))


def _control(one: Any) -> Control:
    kind = (one.get("type") or "text").lower() if one.tag == "input" else one.tag
    kind = "submit" if kind == "button" else kind
    if one.tag == "select":
        options = one.findall(".//option")
        chosen = [option for option in options if option.get("selected") is not None]
        if not chosen and one.get("multiple") is None:
            chosen = options[:1]
        return Control(one.get("name"), kind, tuple(option.get("value", option.text or "") for option in chosen))
    if one.tag == "textarea":
        return Control(one.get("name"), kind, (one.text or "",))
    if kind in ("checkbox", "radio"):
        return Control(one.get("name"), kind, (one.get("value", "on"),) if one.get("checked") is not None else ())
    return Control(one.get("name"), kind, (one.get("value", ""),))
