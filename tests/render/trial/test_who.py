"""Who may and who may not, as the tests of an application are told."""

import pytest

from generator.check.entry import Entry, make_entry
from generator.load.catalog import load_catalog
from generator.render.context import who
from generator.render.context.who import Found


@pytest.fixture(scope="module")
def entries() -> dict[str, Entry]:
    catalog = load_catalog()
    return {app.id: make_entry(app, catalog) for app in catalog.apps.values()}


def of(entries: dict[str, Entry], key: str) -> tuple[Entry, object]:
    app, entity = key.split(".")
    return entries[app], entries[app].app.entities[entity]


def test_a_resident_may_make_their_own_and_only_a_guest_may_not(entries: dict[str, Entry]) -> None:
    found = who.of_create(*of(entries, "e-kir.kendaraan"))  # type: ignore[arg-type]
    assert found == Found(("owner", "petugas_loket"), ("guest",))


def test_a_role_shuts_out_residents_clerks_and_other_roles(entries: dict[str, Entry]) -> None:
    found = who.of_create(*of(entries, "segar.komoditas"))  # type: ignore[arg-type]
    assert found.may == ("verifikator",)
    assert found.may_not == ("guest", "stranger", "clerk", "surveyor", "kepala_opd", "pimpinan")


def test_what_is_public_is_read_by_everybody(entries: dict[str, Entry]) -> None:
    found = who.of_read(*of(entries, "laksa.kategori"))  # type: ignore[arg-type]
    assert found == Found(("guest", "stranger", "clerk"))


def test_parts_are_read_by_those_who_read_the_whole(entries: dict[str, Entry]) -> None:
    part = who.of_read(*of(entries, "e-kir.hasil_pos"))  # type: ignore[arg-type]
    whole = who.of_read(*of(entries, "e-kir.pendaftaran"))  # type: ignore[arg-type]
    assert part == whole


def test_nobody_makes_what_a_step_issues(entries: dict[str, Entry]) -> None:
    assert who.of_create(*of(entries, "ak1.kartu")).may == ()  # type: ignore[arg-type]
