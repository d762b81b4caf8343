"""Turns what writers type (Markdown) into HTML that is safe to show.

Two walls: the parser knows no raw HTML (a tag comes out as the words it is made of), and its result
goes through nh3 with the short list below, so that a fault in the first harms nobody.
"""

import re
from functools import cache

import nh3
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from markdown_it import MarkdownIt

TAGS = {"p", "br", "h2", "h3", "ul", "ol", "li", "blockquote", "strong", "em", "a", "hr"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"*": set(), "a": {"href"}, "ol": {"start"}}
SCHEMES = {"https", "http", "mailto", "tel"}
LINK_REL = "noopener noreferrer nofollow"
LEVELS = {"h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
HEADING = re.compile(r"(</?)(h[1456])>")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
# Signs that turn the reading direction can make a text show something else than it says.
DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def to_html(text: str) -> SafeString:
    """Give the HTML of a text; whatever was typed, nothing in it runs."""
    raw = _parser().render(clean_signs(text))
    return mark_safe(clean_html(HEADING.sub(_lower_heading, raw)))  # noqa: S308 - cleaned by nh3


def clean_html(html: str) -> str:
    """Keep the allowed tags and attributes and nothing else."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=LINK_REL,
        clean_content_tags={"script", "style"},
    )


def to_plain(text: str, words: int = 0) -> str:
    """Give the words of a text without any markup, for descriptions and search."""
    plain = " ".join(strip_tags(nh3.clean(to_html(text), tags=set())).split())
    return Truncator(plain).words(words) if words else plain


def clean_signs(text: str) -> str:
    """Take out control signs, which XML forbids, and signs that turn the reading direction."""
    return DIRECTIONS.sub("", CONTROLS.sub("", text or ""))


def _lower_heading(found: re.Match[str]) -> str:
    """The page's own title is the only first heading."""
    return f"{found[1]}{LEVELS[found[2]]}>"


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables, without raw HTML and without pictures, which would call other servers."""
    return MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table").disable(["image"])
