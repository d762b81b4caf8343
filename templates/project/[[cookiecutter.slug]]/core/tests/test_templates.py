"""What holds for every template of the replica: no inline script or style, no unknown icon, a light first load."""

import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import SimpleTestCase

from core.templatetags.ui import ICONS

INLINE = re.compile(r"""<style|\sstyle\s*=|\son[a-z]+\s*=\s*["']|<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)""")
NAMED_ICON = re.compile(r"""\{% icon "([a-z0-9-]+)"|icon_name="([a-z0-9-]+)\"""")
FIRST_LOAD = ("vendor/bootstrap/bootstrap.min.css", "css/app.css", "css/print.css", "js/need.js", "js/offline.js")
FIRST_LOAD_BYTES = 150_000


def templates() -> list[Path]:
    """Every template of this project, without what is installed from outside."""
    found = settings.BASE_DIR.rglob("templates/**/*.html")
    return [path for path in found if "site-packages" not in path.parts and ".venv" not in path.parts]


class TemplateTest(SimpleTestCase):
    """Rules that the content security policy and the thin network make."""

    def test_nothing_is_inline(self) -> None:
        wrong = [
            f"{path.relative_to(settings.BASE_DIR)}: {found.group(0)!r}"
            for path in templates()
            for found in INLINE.finditer(path.read_text(encoding="utf-8"))
        ]
        self.assertEqual(wrong, [])

    def test_every_icon_is_there(self) -> None:
        wrong = [
            f"{path.relative_to(settings.BASE_DIR)}: {name}"
            for path in templates()
            for pair in NAMED_ICON.findall(path.read_text(encoding="utf-8"))
            for name in pair
            if name and not (ICONS / f"{name}.svg").is_file()
        ]
        self.assertEqual(wrong, [])

    def test_first_load_is_light_even_uncompressed(self) -> None:
        sizes = [Path(finders.find(name)).stat().st_size for name in FIRST_LOAD]
        page = 20_000
        self.assertLess(sum(sizes) + page, FIRST_LOAD_BYTES)

    def test_templates_are_short(self) -> None:
        long = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in templates()}
        self.assertEqual({name: lines for name, lines in long.items() if lines > 150}, {})
