"""Checks the English beside the entries: each file belongs to one, and its texts are the entry's."""

import re
from collections.abc import Iterator

from generator.load.catalog import Catalog, CatalogFile
from generator.load.english import SHARED, texts_of, texts_of_records
from generator.problems import Problem

_PLACE = re.compile(r"\{[^{}]*\}")


def check_english(catalog: Catalog) -> Iterator[Problem]:
    """Check every file of `catalog/english/`."""
    said: dict[str, tuple[str, str]] = {}
    for file in catalog.files:
        if file.kind == "english" and file.accepted:
            yield from _belongs(catalog, file)
            yield from _places(catalog, file)
            yield from _agrees(catalog, file, said)


def _belongs(catalog: Catalog, file: CatalogFile) -> Iterator[Problem]:
    """A text that its entry no longer has helps nobody."""
    name = file.document.path.stem
    if name == SHARED or name in _unread(catalog):
        return
    app = catalog.apps.get(name)
    if app is None:
        yield file.document.problem(
            "RK911",
            (),
            f'"{name}" is not an application of the catalogue',
            f"call the file after an application, or {SHARED}.yaml",
            value=name,
            allowed=tuple(catalog.apps),
        )
        return
    texts = texts_of(app)
    for text in catalog.english[name]:
        if text not in texts:
            yield file.document.problem(
                "RK912",
                (text,),
                f'"{text}" is no text of {app.file}',
                "write the text as the entry has it, or take the line out",
                value=text,
                allowed=sorted(texts),
            )


def _unread(catalog: Catalog) -> set[str]:
    """Entries that are there but have problems of their own: what their English is worth is not known yet."""
    files = {file.document.path.stem for file in catalog.files if file.kind == "app"}
    return files - set(catalog.apps)


def _places(catalog: Catalog, file: CatalogFile) -> Iterator[Problem]:
    """What is filled in must be named in both languages."""
    for text, english in catalog.english[file.document.path.stem].items():
        if sorted(_PLACE.findall(text)) != sorted(_PLACE.findall(english.one)):
            yield file.document.problem(
                "RK913",
                (text,),
                f'the English of "{text}" does not fill in the same as the Indonesian',
                "keep each {name} as it stands",
                value=english.one,
            )


def _agrees(catalog: Catalog, file: CatalogFile, said: dict[str, tuple[str, str]]) -> Iterator[Problem]:
    """Texts of records share one context in a replica, so two files may not differ on one of theirs."""
    name = file.document.path.stem
    app = catalog.apps.get(name)
    shared = texts_of_records(app) if app is not None else set()
    for text, english in catalog.english[name].items():
        if text not in shared and name != SHARED:
            continue
        known, where = said.setdefault(text, (english.one, file.document.name))
        if known != english.one:
            yield file.document.problem(
                "RK914",
                (text,),
                f'"{text}" is "{english.one}" here and "{known}" in {where}',
                "say it in one way, or make the Indonesian texts differ as the meanings do",
                value=english.one,
            )
