"""Every address of the replica: where it leads, and who its view says may call it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern

from core.access import Word
from core.admin_site import ADMINISTRATOR

# What stands in an address for each kind of part; no record has such a key.
EXAMPLES = {"int": "987654", "str": "tidak-ada", "slug": "tidak-ada", "path": "tidak/ada", "uuid": "0" * 32}
PART = re.compile(r"<(?:(?P<kind>[^:>]+):)?(?P<name>[^>]+)>")
GROUP = re.compile(r"\(\?P<[^>]+>(?P<options>[^()]*)\)")


@dataclass(frozen=True)
class Route:
    """One address: as it is written, with examples filled in, and its view."""

    name: str
    address: str
    view: Any
    has_parts: bool

    @property
    def rule(self) -> Word | None:
        """Who may call it; None where nobody said."""
        declared = getattr(self.view, "access", None)
        if declared is None and (hasattr(self.view, "admin_site") or hasattr(self.view, "model_admin")):
            return ADMINISTRATOR
        return declared


def all_routes() -> list[Route]:
    """Every route, those of all applications among them."""
    return list(_below(get_resolver(), "", ""))


def _below(resolver: URLResolver, written: str, address: str) -> Iterator[Route]:
    for pattern in resolver.url_patterns:
        part, example = _written(pattern.pattern), _filled_in(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _below(pattern, written + part, address + example)
        elif isinstance(pattern, URLPattern):
            has_parts = bool(PART.search(written + part) or GROUP.search(part))
            yield Route(f"/{written}{part}", f"/{address}{example}", pattern.callback, has_parts)


def _written(pattern: Any) -> str:
    return str(pattern)


def _filled_in(pattern: Any) -> str:
    """The address with an example in place of each part."""
    text = str(pattern)
    if isinstance(pattern, RegexPattern):
        text = GROUP.sub(lambda found: _option(found["options"]), text)
        return text.removeprefix("^").removesuffix("$").replace("\\", "").replace("?", "")
    return PART.sub(lambda found: EXAMPLES[_kind_of(found)], text)


def _kind_of(part: re.Match[str]) -> str:
    """What a part is; the API writes keys without saying so."""
    kind = part["kind"] or ("int" if part["name"] == "pk" else "str")
    return kind if kind in EXAMPLES else "str"


def _option(options: str) -> str:
    """One of the words a part may be, or a number."""
    return EXAMPLES["int"] if "[" in options or "." in options else options.partition("|")[0]
