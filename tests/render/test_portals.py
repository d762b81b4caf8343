"""Menus of one selection: nothing leads nowhere, nothing is out of reach, and the region has the last word."""

from dataclasses import replace
from functools import cache

from generator.load.catalog import Catalog, load_catalog
from generator.load.region import Region, load_region
from generator.render.context import portals


@cache
def catalog() -> Catalog:
    return load_catalog()


def poso(**own: object) -> Region:
    region = load_region("poso")
    return replace(region, superapp=replace(region.superapp, **own))  # type: ignore[arg-type]


def shown(region: Region, *names: str) -> dict[str, list[str]]:
    apps = {name: catalog().apps[name] for name in names or catalog().apps}
    return {row["id"]: [menu["id"] for menu in row["menus"]] for row in portals.services(catalog(), region, apps)}


def test_what_is_not_installed_does_not_show() -> None:
    assert shown(poso(), "laksa", "e-rapor", "simasn") == {"pengaduan": ["aduan"], "pendidikan": ["sekolah-anak"]}


def test_every_application_for_residents_is_behind_a_menu() -> None:
    rows = portals.services(catalog(), poso(), catalog().apps)
    opened = {way["app"] for row in rows for menu in row["menus"] for way in menu["ways"]}
    assert opened == {app.id for app in catalog().apps.values() if portals.is_for_residents(app)}
    assert all(menu["ways"] or menu["url"] != '""' for row in rows for menu in row["menus"])


def test_an_application_that_no_menu_names_comes_last() -> None:
    stray = replace(catalog().apps["segar"], id="pasar-baru")
    rows = portals.services(catalog(), poso(), {**catalog().apps, stray.id: stray})
    assert [menu["id"] for menu in rows[-1]["menus"]] == ["pasar-baru"]
    assert rows[-1]["label"] == '"Layanan lainnya"'
    desks = portals.desks(catalog(), {**catalog().apps, stray.id: stray})
    assert (desks[-1]["app"], desks[-1]["group"]) == ("pasar-baru", '"Aplikasi lainnya"')


def test_every_application_of_officers_is_a_desk_once() -> None:
    desks = [desk["app"] for desk in portals.desks(catalog(), catalog().apps)]
    assert sorted(desks) == sorted(app.id for app in catalog().apps.values() if portals.is_for_officers(app))


def test_a_region_renames_orders_and_hides() -> None:
    region = poso(labels={"kesehatan": "Sehat"}, first=("kesehatan", "tbc"), hide=("zakat", "puskesmas"))
    rows = portals.services(catalog(), region, catalog().apps)
    assert (rows[0]["label"], rows[0]["menus"][0]["id"]) == ('"Sehat"', "tbc")
    assert {menu["id"] for row in rows for menu in row["menus"] if menu["is_hidden"]} == {"puskesmas", "zakat"}
