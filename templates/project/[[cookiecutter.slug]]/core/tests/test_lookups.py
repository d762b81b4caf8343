"""What a page shows on which anybody looks a record up."""

from types import SimpleNamespace
from unittest import mock

from core import lookups
from core.entities import FieldInfo

FIELDS = (FieldInfo("plat", "text", "Plat"), FieldInfo("pemilik", "text", "Pemilik", personal="general"))
FLOW = SimpleNamespace(state=lambda name: f"keadaan {name}")
ENTITY = SimpleNamespace(workflow=FLOW, field=lambda name: next(info for info in FIELDS if info.name == name))
RECORD = SimpleNamespace(state="aktif")


def looked_up(by, show):
    return lookups.Lookup("uji", "uji", "cari", "Cari", "kartu", by=by, show=show)


@mock.patch("core.lookups.get", return_value=ENTITY)
def test_the_state_is_no_field_and_told_where_the_entry_shows_it(get):
    page = looked_up(("plat",), ("state", "pemilik"))
    assert [info.name for info in page.fields()] == ["plat"]
    assert page.state_of(RECORD) == "keadaan aktif"


@mock.patch("core.lookups.get", return_value=ENTITY)
def test_the_state_is_told_to_who_has_the_number(get):
    assert looked_up(("number",), ()).state_of(RECORD) == "keadaan aktif"
    assert looked_up(("plat",), ()).state_of(RECORD) is None
