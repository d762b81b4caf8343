"""The text of writers becomes HTML in which nothing runs and nothing calls another server."""

from html.parser import HTMLParser

import pytest

from blocks.news import markup
from blocks.news.tests.hostile import TEXTS


class Reader(HTMLParser):
    """Collects tags and attributes as a browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    handle_startendtag = handle_starttag


def tags_of(html):
    reader = Reader()
    reader.feed(html)
    return reader.tags


def assert_harmless(html):
    for tag, attributes in tags_of(html):
        assert tag in markup.TAGS, (tag, html)
        assert set(attributes) <= {"href", "rel", "start"}, (attributes, html)
        address = attributes.get("href", "https://x").lower()
        assert address.startswith(("https:", "http:", "mailto:", "tel:", "/", "#")), (address, html)


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_text_leaves_nothing_that_runs(text):
    assert_harmless(markup.to_html(text))


@pytest.mark.parametrize("text", TEXTS)
def test_the_second_wall_holds_alone(text):
    """As if the parser had let every tag through."""
    assert_harmless(markup.clean_html(text))


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_text_between_ordinary_words_leaves_nothing_that_runs(text):
    assert_harmless(markup.to_html(f"Kata awal {text} kata akhir\n\n{text}\n\n## Judul {text}"))


def test_what_writers_need_stays():
    html = markup.to_html(
        "## Judul\n\nKata **tebal** dan *miring*.\n\n- satu\n- dua\n\n| a | b |\n| - | - |\n| 1 | 2 |"
    )
    names = [tag for tag, _attributes in tags_of(html)]
    assert {"h2", "p", "strong", "em", "ul", "li", "table", "th", "td"} <= set(names)


def test_a_link_says_nothing_of_the_reader():
    attributes = dict(tags_of(markup.to_html("[situs](https://a.example/x?y=1&z=2)")))["a"]
    assert attributes["href"] == "https://a.example/x?y=1&z=2"
    assert "noreferrer" in attributes["rel"]


def test_the_pages_title_stays_the_only_first_heading():
    assert [tag for tag, _attributes in tags_of(markup.to_html("# Satu\n\n#### Empat"))] == ["h2", "h3"]


def test_signs_that_xml_forbids_are_taken_out():
    assert markup.clean_signs("a\x00b\x0bc\ud800d\u202ee") == "abcde"


def test_plain_words_carry_no_markup():
    assert markup.to_plain("## Judul\n\n<b>A</b> & **B**") == "Judul &lt;b&gt;A&lt;/b&gt; &amp; B"
