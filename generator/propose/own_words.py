"""Values of the region and of the application in a text: turned back into the template's expressions, or named."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.load.app import App
from generator.load.region import Region
from generator.render.literals import doc_line, html, markdown, py_string

_SHORTEST = 3
_DEEPEST = 4
_DELIMITER = re.compile(r"\[(?=[\[%#])|\[$")


def region_words(region: Region) -> set[str]:
    """Words by which a text is about this region and no other."""
    contact, brand = region.contact, region.brand
    words = {region.slug, region.name, region.short_name, region.domain, region.superapp.name, region.superapp.tagline}
    words |= {contact.phone, contact.email, contact.address}
    for color in (brand.primary, brand.accent, brand.surface, brand.text):
        words |= {color, color.lower()}
    return {word for word in words if len(word) >= _SHORTEST}


def app_words(app: App) -> set[str]:
    """Words by which a text is about this application and no other."""
    return {word for word in (app.id, app.package, str(app.name)) if len(word) >= _SHORTEST}


def expressions_for(context: Mapping[str, Any], words: set[str]) -> dict[str, str]:
    """Map each form in which a template of this context can print one of the words to the expression that does."""
    forms = {form for word in words for form in _forms(word)}
    found: dict[str, str] = {}
    for path, value in _leaves(context, "cookiecutter", 0):
        if value in forms and (value not in found or len(path) < len(found[value])):
            found[value] = path
    return found


def turned_back(text: str, known: Mapping[str, str]) -> str:
    """Write a text as template source: words of the region as expressions, what looks like a delimiter escaped."""
    parts, at = [], 0
    for match in _search(text, set(known)):
        parts += [escaped(text[at : match.start()]), f"[[ {known[match[0]]} ]]"]
        at = match.end()
    return "".join([*parts, escaped(text[at:])])


def named_in(text: str, words: set[str]) -> str:
    """Give the first of these words that a text has as a word of its own, "" for none."""
    return next((match[0] for match in _search(text, words)), "")


def escaped(text: str) -> str:
    """Escape what the template language would take for its own."""
    return _DELIMITER.sub('[[ "[" ]]', text)


def _search(text: str, words: set[str]) -> Iterator[re.Match[str]]:
    if words:
        either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        yield from re.finditer(rf"(?<![\w.-])(?:{either})(?![\w-])", text)


def _forms(word: str) -> Iterator[str]:
    yield from (word, markdown(word), html(word), doc_line(word), py_string(word))


def _leaves(node: Any, path: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        if len(node) >= _SHORTEST:
            yield path, node
    elif isinstance(node, Mapping) and depth < _DEEPEST:
        for key, value in node.items():
            if isinstance(key, str) and key.isidentifier():
                yield from _leaves(value, f"{path}.{key}", depth + 1)
