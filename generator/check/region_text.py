"""Texts of a region are one visible line each: names, titles and addresses, never paragraphs."""

from collections.abc import Iterator

from generator.check.region_subject import RegionSubject
from generator.check.text import check_text
from generator.load.core_yaml import Plain
from generator.load.document import Document
from generator.problems import Problem


def check_region_text(subject: RegionSubject) -> Iterator[Problem]:
    """Report hidden characters and line breaks in every document of the region."""
    for document in subject.files.documents.values():
        yield from check_text(document)
        yield from _walk(document, document.data, ())


def _walk(document: Document, value: Plain, at: tuple[str | int, ...]) -> Iterator[Problem]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _walk(document, member, (*at, key))
    elif isinstance(value, list):
        for row, member in enumerate(value):
            yield from _walk(document, member, (*at, row))
    elif isinstance(value, str) and "\n" in value:
        yield document.problem("RK870", at, "the text has a line break", "write it on one line", value=value)
