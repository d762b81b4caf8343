"""Pages of Pinjam Sepeda beside those of its records, and the description of its API."""

from tests import opening, telling

APP = "pinjam-sepeda"


def test_anybody_opens_the_first_page(world):
    opening.assert_first_page_opens(world, APP)


def test_the_api_describes_itself(world):
    telling.assert_described(world, APP)
