"""A replica can be unpacked, cloned and edited anywhere: on Windows, on a stick, in a deep folder."""

import re
from collections import Counter

import pytest

from generator.making import make
from generator.render.rendered import RenderedFile

LONGEST = 150
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r"[<>:\"|?*\\\x00-\x1f]|[. ]$")
BINARY = (".gz", ".ico", ".jpg", ".mo", ".mp4", ".pdf", ".png", ".ttf", ".webp", ".woff", ".woff2")


@pytest.fixture(scope="module")
def files() -> tuple[RenderedFile, ...]:
    """Every file of a region with every application."""
    return make("poso").files


def test_paths_are_short(files: tuple[RenderedFile, ...]) -> None:
    assert [file.path for file in files if len(file.path) > LONGEST] == []


def test_no_two_paths_differ_in_case_alone(files: tuple[RenderedFile, ...]) -> None:
    paths = {file.path for file in files}
    folders = {path[:at] for path in paths for at, sign in enumerate(path) if sign == "/"}
    counted = Counter(path.casefold() for path in paths | folders)
    assert [path for path, count in counted.items() if count > 1] == []


def test_no_name_is_one_that_windows_keeps_or_refuses(files: tuple[RenderedFile, ...]) -> None:
    parts = {part for file in files for part in file.path.split("/")}
    assert [part for part in parts if RESERVED.fullmatch(part) or FORBIDDEN.search(part)] == []


def test_paths_are_plain_ascii(files: tuple[RenderedFile, ...]) -> None:
    assert [file.path for file in files if not file.path.isascii()] == []


def test_lines_end_as_on_unix(files: tuple[RenderedFile, ...]) -> None:
    texts = [file for file in files if not file.path.endswith(BINARY)]
    assert len(texts) > 1000
    assert [file.path for file in texts if b"\r" in file.data] == []
    assert [file.path for file in texts if b"\0" in file.data] == []
