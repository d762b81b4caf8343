"""Random choices of applications: what is not chosen leaves no trace in any file of the replica."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator.check.entry import make_entry
from generator.load.catalog import Catalog, load_catalog
from generator.load.region import load_region
from generator.plan import plan_around, plan_trees
from generator.render.context import access_words
from generator.render.engine import Engine
from generator.render.rendered import RenderedFile
from generator.resolve import Choice, resolve
from generator.roots import TEMPLATES_FOLDER
from tests.render.subsets import SUBSETS, subsets

REGION = "poso"
# `apps.laksa`, `blocks/billing`: a package where code, paths and settings name it.
PACKAGE = re.compile(rb"\b(apps|blocks)[./](\w+)")
# 'laksa', "laksa", /laksa/ or laksa: as ids stand in code, routes and addresses.
WORD = re.compile(rb"""["'/]([a-z0-9][a-z0-9_-]+)["'/:]""")
# An id that is an ordinary word too, where it is that; in an application's tree, the words of its entry.
ORDINARY = {
    "blocks/complaint/demo_stories.py": {"jembatan"},
    "blocks/directory/demo_words.py": {"museum"},
    "blocks/inspection/demo_words.py": {"sakip"},
    "blocks/news/demo/draft.py": {"berita"},
    "blocks/personnel/urls.py": {"pensiun"},
    "egov/models/handover.py": {"pensiun"},
    "region/profile.py": {"labkesda", "pmi"},  # offices of these keys: the laboratory, the Red Cross
    "region/seed/offices.json": {"pmi"},
}
# Names of the region with which most was tried; a measurement and BMKG's answers kept for its adapter may hold them.
REGION_NAME = re.compile(rb"(?i)\bposo\b|sintuwu")
EXAMPLES = ("blocks/emergency/README.md", "blocks/emergency/bmkg/samples/")
TOLD = ("config/", "region/")  # what is written anew for each choice


@cache
def catalog() -> Catalog:
    return load_catalog()


@cache
def engine() -> Engine:
    return Engine(TEMPLATES_FOLDER)


@cache
def tree(app: str) -> tuple[RenderedFile, ...]:
    """The files of one application, which are the same in every subset (tests/cache/test_trees.py)."""
    choice = resolve(catalog(), load_region(REGION), [app])
    return tuple(plan_trees(catalog(), choice, [make_entry(catalog().apps[app], catalog())]).files(engine()))


@cache
def choices() -> tuple[Choice, ...]:
    region = load_region(REGION)
    return tuple(resolve(catalog(), region, apps) for apps in subsets())


def files_of(choice: Choice) -> list[RenderedFile]:
    around = plan_around(catalog(), choice).files(engine())
    return [*around, *(file for app in choice.apps for file in tree(app.id))]


@cache
def named_in(data: bytes) -> frozenset[tuple[str, str]]:
    """Packages and ids that a file names; a file that subsets share is read once."""
    packages = {app.package for app in catalog().apps.values()}
    found = {(kind.decode(), name.decode()) for kind, name in PACKAGE.findall(data)}
    words = {word.decode() for word in WORD.findall(data)}
    return frozenset(found | {("id", word) for word in words if word in catalog().apps or word in packages})


@cache
def own_words(package: str) -> frozenset[str]:
    """Every word of an entry, which may be an option or a field as well as another application's id."""
    app = next(app for app in catalog().apps.values() if app.package == package)
    text = catalog().document(app.file).path.read_text(encoding="utf-8")
    return frozenset(re.findall(r"[a-z0-9][a-z0-9_-]+", text))


def traces(choice: Choice, files: list[RenderedFile]) -> Iterator[str]:
    """Say where a file belongs to, imports or names what was not chosen."""
    apps = {app.package for app in choice.apps}
    blocks = {block for app in choice.apps for block in app.blocks}
    absent = {
        "apps": {app.package for app in catalog().apps.values()} - apps,
        "blocks": set(catalog().blocks) - blocks,
    }
    absent["id"] = absent["apps"] | {app.id for app in catalog().apps.values() if app.package not in apps}
    used = {app.package: {*app.uses} | {catalog().apps[one].package for one in app.uses} for app in choice.apps}
    for file in files:
        kind, _, rest = file.path.partition("/")
        owner = rest.partition("/")[0]
        if owner in absent.get(kind, ()):
            yield f"{file.path} belongs to what was not chosen"
        for what, name in named_in(file.data):
            # An optional link names an application that may be absent; its adapter bears that.
            is_link = kind == "apps" and name in used.get(owner, ())
            if name in absent.get(what, ()) and not is_link and not (what == "id" and is_word(file.path, name)):
                yield f"{file.path} names {what} {name}"


def is_word(path: str, name: str) -> bool:
    """Say whether an id stands in a file as the ordinary word that it is too."""
    kind, _, rest = path.partition("/")
    is_own = kind == "apps" and "/" in rest and name in own_words(rest.partition("/")[0])
    return is_own or "/tests/" in path or name in ORDINARY.get(path, ())


def test_nothing_that_was_not_chosen_leaves_a_trace() -> None:
    assert len({app.id for choice in choices() for app in choice.apps}) > len(catalog().apps) * 0.9
    found = {line for choice in choices() for line in traces(choice, files_of(choice))}
    assert found == set()


def test_a_planted_trace_is_found() -> None:
    choice = resolve(catalog(), load_region(REGION), ["laksa"])
    planted = {
        "apps/e_kir/models/uji.py": b"",
        "core/one.py": b"from apps.e_kir import models\n",
        "config/two.py": b'ROUTES = ["apps.e_kir.urls"]\n',
        "live/three.html": b'<a href="/e-kir/pesan/">',
        "blocks/booking/four.py": b"",
    }
    files = [RenderedFile(path, data, "", "") for path, data in planted.items()]
    assert {line.partition(" ")[0] for line in traces(choice, files)} == set(planted)


@pytest.mark.parametrize("number", range(SUBSETS))
def test_menus_settings_roles_and_words_are_of_the_chosen_alone(number: int) -> None:
    choice = choices()[number]
    text = {file.path: file.data.decode() for file in plan_around(catalog(), choice).files(engine()) if is_told(file)}
    installed, settings = values_of(text["config/installed.py"]), values_of(text["region/settings.py"])
    ids = {app.id for app in choice.apps}
    assert set(installed.PACKAGES) == set(installed.NAMES) == ids
    assert set(installed.MOBILE) | set(installed.ANDROID) <= ids
    assert set(installed.BLOCKS) == {block for app in choice.apps for block in app.blocks}
    assert set(settings.APP_SETTINGS) <= ids
    menus = [menu for service in installed.SERVICES for menu in service["menus"]]
    assert all(menu["ways"] or menu["url"] for menu in menus)
    assert {way["app"] for menu in menus for way in menu["ways"]} | {desk["app"] for desk in installed.DESKS} == ids
    brought = {role for block in installed.BLOCKS for role in catalog().blocks[block].roles}
    assert set(installed.ROLES) == brought | {role for app in choice.apps for role in access_words.roles_of(app)}
    assert strangers(choice, "".join(text.values())) == []


def is_told(file: RenderedFile) -> bool:
    """Say whether a file tells people of applications: lists, menus, own names, messages, read-me files."""
    return file.path.startswith(TOLD) and file.path.endswith((".py", ".po", ".md"))


def values_of(source: str) -> Any:
    values: dict[str, Any] = {}
    exec(
        compile(source.replace("from django.utils.translation import gettext_lazy as _", "_ = str"), "x", "exec"),
        values,
    )
    return SimpleNamespace(**values)


def strangers(choice: Choice, text: str) -> list[str]:
    """Own names, expansions and menus of what was not chosen that the text holds."""
    chosen = {app.id for app in choice.apps}
    names = [own.name for app, own in choice.region.app_names.items() if app not in chosen]
    names += [app.expansion for app in catalog().apps.values() if app.id not in chosen and len(app.expansion) > 20]
    for portal in catalog().super_apps.values():
        labels = [str(menu.does) for menu in portal.menus if menu.apps and not set(menu.apps) & chosen]
        names += [label for label in labels if len(label) > 20]
    return [name for name in names if name in text]


def test_what_all_regions_have_alike_names_none_of_them() -> None:
    every = resolve(catalog(), load_region("jayapura"), sorted(catalog().apps))
    around = plan_around(catalog(), every).files(engine())
    apps = [file for choice in choices() for app in choice.apps for file in tree(app.id)]
    named = {
        file.path
        for file in (*around, *apps)
        if REGION_NAME.search(file.data) and not file.path.startswith(EXAMPLES) and "/tests/" not in file.path
    }
    assert named == set()


def test_python_of_every_subset_can_be_read() -> None:
    folders = ("apps/", *TOLD)
    sources = {
        file.data: file.path
        for choice in choices()
        for file in files_of(choice)
        if file.path.endswith(".py") and file.path.startswith(folders)
    }
    assert len(sources) > 1000
    for source, path in sources.items():
        ast.parse(source, path)


def test_what_is_written_for_a_subset_alone_is_as_ruff_would_leave_it(tmp_path: Path) -> None:
    for number, choice in enumerate(choices()):
        for file in plan_around(catalog(), choice).files(engine()):
            if file.path == "pyproject.toml" or (file.path.startswith(TOLD) and file.path.endswith(".py")):
                place = tmp_path / str(number) / file.path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(file.data)
    for words in (["check"], ["format", "--check"]):
        run = subprocess.run(
            [sys.executable, "-m", "ruff", *words, "--quiet", "--no-cache", "."],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert run.returncode == 0, run.stdout
