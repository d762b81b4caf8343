"""What residents read on the super app's pages is there in English too."""

import io
from pathlib import Path

from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import SimpleTestCase
from django.utils.translation.template import templatize

KEYWORDS = {"_": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2)}


def words_of(path: Path) -> set[str]:
    """Every text a template or module gives to gettext; of a plural the singular."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        source = "\n".join(line.strip() for line in templatize(source).splitlines())
    rows = extract_python(io.BytesIO(source.encode()), KEYWORDS, [], {"encoding": "utf-8"})
    return {text if isinstance(text, str) else text[0] for _line, _name, text, _comments in rows if text}


class EnglishTest(SimpleTestCase):
    """The English texts are complete for residents' pages."""

    def test_no_text_of_the_super_app_is_missing(self) -> None:
        with (settings.BASE_DIR / "locale" / "en" / "LC_MESSAGES" / "django.po").open("rb") as stream:
            catalog = read_po(stream, locale="en")
        known = {m.id if isinstance(m.id, str) else m.id[0] for m in catalog if m.id and m.string}
        pages = [
            *Path(settings.BASE_DIR, "live").rglob("*.html"),
            *Path(settings.BASE_DIR, "templates").rglob("*.html"),
        ]
        names = ("display.py", "deadlines.py", "opening_hours.py", "values.py")
        modules = [settings.BASE_DIR / "core" / name for name in names]
        missing = {text for path in [*pages, *modules] for text in words_of(path)} - known
        self.assertEqual(missing, set())
