"""Turns a Typst template and plain data into a PDF/A-2a that is PDF/UA-1 too. Data is handed in as JSON and never
becomes Typst source; the same data and moment give the same bytes."""

import json
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

HERE = Path(__file__).parent
STANDARDS = ["a-2a", "ua-1"]


class UnknownTemplate(Exception):
    """No Typst template has this name, neither ours nor the region's."""


def pdf(template: str, data: dict[str, Any], *, at: datetime | None = None) -> bytes:
    """Set `typ/<template>.typ` with the data, `<block>/<template>` from that block's own folder.

    A region's own `region/documents/<template>.typ` goes first.
    """
    import typst  # here, so that no start waits for it

    return typst.compile(
        {"main": _read(template), "parts.typ": _read("parts")},
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, default=str)},
        pdf_standards=STANDARDS,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        timestamp=(at or timezone.now()).astimezone(UTC).replace(microsecond=0),
    )


@lru_cache
def _fonts() -> Any:
    """Liberation Sans, of the widths of Arial; what it lacks comes from the fonts inside Typst."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(HERE / "fonts")])


def _read(name: str) -> bytes:
    return _own(name) if settings.DEBUG else _own_once(name)


@lru_cache
def _own_once(name: str) -> bytes:
    return _own(name)


def _own(name: str) -> bytes:
    home = Path(settings.BASE_DIR)
    block, _slash, file = name.rpartition("/")
    own = home / "blocks" / block / "typ" if block else HERE / "typ"
    for path in (home / "region" / "documents" / f"{name}.typ", own / f"{file}.typ"):
        if path.is_file():
            return path.read_bytes()
    raise UnknownTemplate(name)
