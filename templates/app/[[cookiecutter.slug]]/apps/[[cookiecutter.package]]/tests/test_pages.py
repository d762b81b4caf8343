"""Pages of [[ cookiecutter._app.name_doc ]] beside those of its records, and the description of its API."""

[% if cookiecutter._app.pages.calls %]
import pytest

from tests import opening, telling

APP = "[[ cookiecutter._app.id ]]"
[% else %]
from tests import opening, telling

APP = "[[ cookiecutter._app.id ]]"
[% endif %]


def test_anybody_opens_the_first_page(world):
    opening.assert_first_page_opens(world, APP)
[% if cookiecutter._app.pages.calls %]


@pytest.mark.parametrize("page", opening.pages_of(APP), ids=lambda page: page.id)
def test_a_page_opens_only_for_its_readers(world, page):
    opening.assert_opens_only_for_its_readers(world, page)
[% endif %]


def test_the_api_describes_itself(world):
    telling.assert_described(world, APP)
