"""The rendered overlay: data that Python, JSON and gettext read back; hostile text stays data."""

import ast
import json
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest
from babel.messages.pofile import read_po
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.region import Region, load_region
from generator.render.context.region import region_context
from generator.render.engine import Engine, Run
from tests.regions.builders import Folder, catalog

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
HOSTILE = 'a"\'\\{{x}}{% y %}[[z]]</script>$(rm)`../"""#{'
TRICKY = "\"'\\{}%[]<>$`#./&;= an"
SEEDS = ("districts", "holidays", "officers", "offices", "places", "residents", "villages")


def rendered(region: Region) -> dict[str, str]:
    """Render the overlay of a region with LAKSA, e-KIR and Si Senja."""
    apps = {key: catalog().apps[key] for key in ("e-kir", "laksa", "si-senja")}
    context = region_context(region, apps, catalog())
    files = Engine(TEMPLATES).render(Run("region", context, region.slug))
    return {file.path: file.data.decode("utf-8") for file in files}


def profile_of(files: dict[str, str]) -> Any:
    """Run profile.py on its settings and give REGION."""
    settings = ModuleType("region.settings")
    exec(files["region/settings.py"], settings.__dict__)
    source = files["region/profile.py"].replace("from region.settings import APP_SETTINGS\n", "")
    module = ModuleType("region.profile")
    module.__dict__["APP_SETTINGS"] = settings.__dict__["APP_SETTINGS"]
    sys.modules["region.profile"] = module
    try:
        exec(source, module.__dict__)
    finally:
        del sys.modules["region.profile"]
    return module.__dict__["REGION"]


def test_the_profile_says_who_the_region_is() -> None:
    region = profile_of(rendered(load_region("jayapura")))
    assert (region.slug, region.code, region.time_zone) == ("jayapura", "91.71", "Asia/Jayapura")
    assert region.superapp_name == "Port Numbay LIVE"
    assert region.languages == ("id",)
    assert region.terms["district"] == "Distrik"
    assert region.agencies["diskominfo"] == "diskominfo"
    assert region.app_names["laksa"] == "NOKEN"
    assert region.center.lat == -2.5757
    assert region.colors["primary"] == "#8c1c2f"


def test_settings_are_typed_by_their_declaration() -> None:
    settings = profile_of(rendered(load_region("jayapura"))).app_settings
    assert settings["e-kir"]["jam_layanan"]["thu"] == [["08:00", "13:00"]]
    assert settings["e-kir"]["kuota_per_jam"] == 8


def test_a_unit_the_region_lacks_falls_to_the_office_around_it(folder: Folder) -> None:
    folder.replace("seed/offices.yaml", "serves: [upt_pkb]", "serves: []")
    region = profile_of(rendered(load_region(folder.path)))
    assert region.agencies["upt_pkb"] == "dishub"


@pytest.mark.parametrize("name", SEEDS)
def test_seed_files_are_lists_of_flat_rows_with_stable_codes(name: str) -> None:
    rows = json.loads(rendered(load_region("jayapura"))[f"region/seed/{name}.json"])
    key = "date" if name == "holidays" else "code"
    codes = [row[key] for row in rows]
    assert codes
    assert len(set(codes)) == len(codes)


def test_offices_of_villages_stand_below_their_district() -> None:
    rows = json.loads(rendered(load_region("poso"))["region/seed/offices.json"])
    by_code = {row["code"]: row for row in rows}
    village = by_code["kel-7202011001"]
    assert village["parent"] == "kec-720201"
    assert village["head_title"] == "Lurah"
    assert by_code[village["parent"]]["name"] == "Kecamatan Poso Kota"
    assert {row["parent"] for row in rows} - {""} <= set(by_code)


def test_own_names_and_words_are_messages() -> None:
    text = rendered(load_region("jayapura"))["region/locale/id/LC_MESSAGES/django.po"]
    messages = {message.id: message.string for message in read_po(BytesIO(text.encode()))}
    assert messages["LAKSA"] == "NOKEN"
    assert messages["Kelurahan atau desa"] == "Kelurahan atau kampung"
    assert "Kelurahan" not in messages  # the same word needs no message


def test_papua_has_its_own_holiday_each_year() -> None:
    rows = json.loads(rendered(load_region("jayapura"))["region/seed/holidays.json"])
    assert rows[0] == {
        "date": "2024-02-05",
        "name": "Hari Pekabaran Injil di Tanah Papua",
        "kind": "daerah",
    }


def test_the_same_region_gives_the_same_bytes() -> None:
    assert rendered(load_region("poso")) == rendered(load_region("poso"))


def test_only_values_differ_between_regions_not_the_list_of_files() -> None:
    assert list(rendered(load_region("poso"))) == list(rendered(load_region("jayapura")))


def test_hostile_text_comes_out_as_inert_data(folder: Folder) -> None:
    hostile = json.dumps(HOSTILE)
    folder.replace("region.yaml", "tagline: Sintuwu Maroso melayani warga", f"tagline: {hostile}")
    folder.replace("seed/places.yaml", "name: Pasar Sentral Poso", f"name: {hostile}")
    text = folder.read("region.yaml")
    own = f"app_names:\n  laksa: {{name: {hostile}, ours: true}}\n"
    folder.write("region.yaml", text + own)
    assert folder.said() == []
    files = rendered(load_region(folder.path))
    assert profile_of(files).tagline == HOSTILE
    assert profile_of(files).app_names["laksa"] == HOSTILE
    places = json.loads(files["region/seed/places.json"])
    assert places[0]["name"] == HOSTILE
    po = files["region/locale/id/LC_MESSAGES/django.po"]
    messages = {message.id: message.string for message in read_po(BytesIO(po.encode()))}
    assert messages["LAKSA"] == HOSTILE
    for name, source in files.items():
        if name.endswith(".py"):
            ast.parse(source)


@settings(max_examples=40, deadline=None)
@given(text=st.text(min_size=1, max_size=70) | st.text(TRICKY, min_size=1, max_size=70))
def test_any_text_is_refused_or_comes_out_as_it_was(text: str) -> None:
    with TemporaryDirectory() as parent:
        folder = Folder(Path(parent))
        old = "tagline: Sintuwu Maroso melayani warga"
        folder.replace("region.yaml", old, f"tagline: {_yaml_string(text)}")
        if not folder.said():
            files = rendered(load_region(folder.path))
            assert profile_of(files).tagline == text


def _yaml_string(text: str) -> str:
    escaped = "".join(
        character if character.isalnum() and character.isascii() else f"\\U{ord(character):08x}" for character in text
    )
    return f'"{escaped}"'
