"""Turns a Typst template and plain data into a PDF/A. Data is handed in as JSON and never becomes Typst source."""

import json
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.utils import timezone

TEMPLATES = Path(__file__).parent / "typ"
STANDARD = "a-2b"


class UnknownTemplate(Exception):
    """No Typst template has this name, neither ours nor the region's."""


def pdf(template: str, data: dict[str, Any], *, at: datetime | None = None) -> bytes:
    """Set `typ/<template>.typ` with the data, `<block>/<template>` from that block's own folder.

    A region's own `region/documents/<template>.typ` goes first.
    """
    return typst.compile(
        sources(template),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, default=str)},
        pdf_standards=[STANDARD],
        ignore_system_fonts=True,
        timestamp=(at or timezone.now()).astimezone(UTC).replace(microsecond=0),
    )


def sources(template: str) -> dict[str, bytes]:
    """The template as `main`, beside the parts that all templates import."""
    return {"main": _read(template), "parts.typ": _read("parts")}


def _read(name: str) -> bytes:
    return _own(name) if settings.DEBUG else _own_once(name)


@lru_cache
def _own_once(name: str) -> bytes:
    return _own(name)


def _own(name: str) -> bytes:
    home = Path(settings.BASE_DIR)
    block, _slash, file = name.rpartition("/")
    own = home / "blocks" / block / "typ" if block else TEMPLATES
    for path in (home / "region" / "documents" / f"{name}.typ", own / f"{file}.typ"):
        if path.is_file():
            return path.read_bytes()
    raise UnknownTemplate(name)
