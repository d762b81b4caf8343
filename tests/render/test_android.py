"""Android projects: each file parses, one project an application made for phones, and no name escapes its text."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from generator.android import projects
from generator.load.catalog import load_catalog
from generator.load.region import load_region
from generator.problems import GeneratorError
from generator.render.context.android import android_context, android_package, resource_text
from generator.render.engine import Engine, Run
from generator.roots import CATALOG_FOLDER, TEMPLATES_FOLDER, find_region

HOSTILE = (
    """</string><string name="evil">x</string>""",
    """Pasar 'Kita' & "Kami" <b>""",
    "@string/start_url",
    "?attr/x",
    "\\u0041\\n ${evil} $(rm -rf) ]]> [[ cookiecutter ]]",
    "'); System.exit(1); ('",
)
ANDROID = "{http://schemas.android.com/apk/res/android}"


@pytest.fixture(scope="module")
def world():
    catalog = load_catalog(CATALOG_FOLDER)
    return catalog, load_region(find_region("poso"))


@pytest.fixture(scope="module")
def made():
    return projects("poso", (), CATALOG_FOLDER, TEMPLATES_FOLDER)


def files_of(world, name, app_id="laksa"):
    """The files of one project whose application has this name."""
    catalog, region = world
    app = replace(catalog.apps[app_id], name=name)
    region = replace(region, app_names={})
    run = Run("mobile", android_context(TEMPLATES_FOLDER, region, app), "")
    return {file.path: file.data.decode() for file in Engine(TEMPLATES_FOLDER).render(run)}


def test_each_file_parses_and_each_application_has_its_own_package(made):
    packages = set()
    for file in made:
        text = file.data.decode()
        if file.path.endswith(".xml"):
            ET.fromstring(text)
        elif file.path.endswith(".json"):
            packages.add(json.loads(text)[0]["target"]["package_name"])
        elif file.path.endswith(".gradle"):
            assert_gradle(text)
    apps = {file.path.partition("/")[0] for file in made}
    assert "laksa" in apps
    assert len(packages) == len(apps)
    assert all(re.fullmatch(r"id\.go\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*", name) for name in packages)


def assert_gradle(text):
    """Brackets close and every quote ends on its line, outside of comments: the shape of what the template writes."""
    depth = 0
    for line in text.splitlines():
        bare = re.sub(r"'[^'\\\n]*'", "", line)
        assert not set(bare) & set("'\""), line
        depth += bare.count("{") - bare.count("}")
        assert depth >= 0, line
    assert depth == 0


def test_links_below_the_application_open_it(world):
    manifest = ET.fromstring(files_of(world, "LAKSA")["app/src/main/AndroidManifest.xml"])
    data = manifest.find(".//intent-filter/data")
    assert data.get(f"{ANDROID}host") == world[1].domain
    assert data.get(f"{ANDROID}pathPrefix") == "/layanan/laksa/"
    used = {name.get(f"{ANDROID}name") for name in manifest.iter("uses-permission")}
    assert used == {"android.permission.INTERNET", "android.permission.POST_NOTIFICATIONS"}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_a_text_and_nothing_else(world, name):
    plain, hostile = files_of(world, "LAKSA"), files_of(world, name)
    differing = {path for path in plain if plain[path] != hostile[path]}
    assert differing == {"app/src/main/res/values/strings.xml", "README.md"}
    strings = ET.fromstring(hostile["app/src/main/res/values/strings.xml"])
    assert [one.get("name") for one in strings] == ["app_name", "start_url", "asset_statements"]
    assert as_android_reads(strings[0].text) == " ".join(name.split())


def as_android_reads(text):
    """What Android shows of a string resource; a reference, or a quote without its sign, would be something else."""
    assert text[0] not in "@?"
    assert not re.search(r"""(?<!\\)(?:\\\\)*['"]""", text)
    return re.sub(r"\\(.)", r"\1", text)


def test_the_statement_about_the_site_is_json(world):
    strings = ET.fromstring(files_of(world, "LAKSA")["app/src/main/res/values/strings.xml"])
    (told,) = json.loads(as_android_reads(strings[2].text))
    assert told["target"]["site"] == f"https://{world[1].domain}"


def test_words_of_java_are_no_part_of_a_package():
    assert android_package("kota-palu", "e-kir") == "id.go.kota_palu.e_kir"
    assert android_package("new", "112-siaga") == "id.go.new_.a112_siaga"


def test_a_plain_text_stays_plain():
    assert resource_text("Harga  Pasar\nPoso") == "Harga Pasar Poso"


def test_an_application_that_is_not_made_for_phones_is_refused():
    with pytest.raises(GeneratorError, match="made for phones"):
        projects("poso", ("berita",), CATALOG_FOLDER, TEMPLATES_FOLDER)
