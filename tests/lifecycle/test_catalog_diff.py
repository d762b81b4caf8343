"""What a change of a made-up catalogue means, in words."""

import pytest

from generator.cli.catalog_diff import as_markdown
from generator.lifecycle.changes.catalog import catalog_changes, misshapen
from generator.lifecycle.changes.trees import files_at
from generator.problems import GeneratorError
from generator.roots import ROOT

OLD = """id: lapor
name: Lapor
settings: {batas: {type: integer, default: 3}, lama: {type: integer, default: 1}}
entities:
  laporan:
    label: Laporan
    read: [operator]
    fields: {isi: {type: text}, ket: {type: text}}
    workflow:
      start: baru
      states: {baru: {phase: received}}
      transitions: {proses: {from: [baru], to: baru, roles: [operator]}}
"""
NEW = """id: lapor
name: Lapor
settings: {batas: {type: integer, default: 5}}
entities:
  laporan:
    label: Laporan
    read: [operator, public]
    fields: {isi: {type: text}, catatan: {type: text}, nik: {type: nik, personal: general, purpose: Mengenali pelapor}}
    workflow:
      start: baru
      states: {baru: {phase: received}, selesai: {phase: done}}
      transitions: {proses: {from: [baru], to: baru, roles: [operator, kabid]}}
history: [{release: "1.1", entity: laporan, rename: {ket: catatan}}]
"""
MIGRATION = """migrations.AddField(model_name='laporan', name='nik', field=1)
migrations.RenameField(model_name='laporan', old_name='ket', new_name='catatan')
"""
BEFORE = {
    "catalog/catalog.yaml": b'release: "1.0"\n',
    "catalog/apps/living/lapor.yaml": OLD.encode(),
    "catalog/apps/living/pinjam.yaml": b"id: pinjam\nname: Pinjam\n",
    "regions/poso/region.yaml": b"settings: {lapor: {batas: 4, lama: 2}}\n",
}
AFTER = {
    "catalog/catalog.yaml": b'release: "1.1"\n',
    "catalog/apps/living/lapor.yaml": NEW.encode(),
    "catalog/migrations/lapor/0002_nik.py": MIGRATION.encode(),
    "catalog/retired/pinjam.yaml": b"id: pinjam\nlifecycle: {replaced_by: lapor}\n",
    "regions/poso/region.yaml": BEFORE["regions/poso/region.yaml"],
    "templates/app/urls.py": b"\n",
}
SAID = """# Since v1 (release 1.0 to 1.1)

## lapor (changed)
- setting `lama` removed; set by poso
- setting `batas`: default changed from 3 to 5; poso keeps its own value
- `laporan.ket` renamed to `catatan`, values kept: migration 0002_nik
- `laporan.nik` added, nik: migration 0002_nik
- `laporan.nik` is personal data (general), for: Mengenali pelapor
- records of `laporan` are now public
- `laporan`: state `selesai` added
- `laporan.proses` may now be done by `kabid`
- migration 0002_nik added

## pinjam (removed)
- retired; `lapor` took over

## Templates
- templates/app: one template changed; at most one file in each of one application

## What a region must do
- lapor: poso: drop the setting `lama`
- lapor: tell the data protection officer of `laporan.nik`
- lapor: see that `laporan` may be public
- pinjam: export the data of `pinjam` before updating; people go on in `lapor`
- run `manage.py migrate`: one new migration"""


def test_says_what_a_release_means() -> None:
    assert as_markdown(catalog_changes(BEFORE, AFTER), "v1") == SAID


def test_says_that_nothing_changed() -> None:
    assert as_markdown(catalog_changes(AFTER, AFTER), "v1") == "Nothing changed since v1 that a region would notice."


def test_names_a_frozen_migration_that_was_changed_under_an_unchanged_entry() -> None:
    changed = {**AFTER, "catalog/migrations/lapor/0002_nik.py": b"pass\n"}
    said = as_markdown(catalog_changes(AFTER, changed), "v1")
    assert "- migration 0002_nik was made anew, or taken away: replicas that applied it cannot follow" in said
    assert "- lapor: replicas of the earlier state begin with an empty database" in said


def test_many_entries_whose_migrations_were_made_anew_are_one_line_of_what_to_do() -> None:
    apps = [f"catatan{number}" for number in range(8)]
    before = {f"catalog/apps/living/{app}.yaml": f"id: {app}\nname: Catatan\n".encode() for app in apps}
    before |= {f"catalog/migrations/{app}/0001_initial.py": b"first\n" for app in apps}
    after = before | {f"catalog/migrations/{app}/0001_initial.py": b"again\n" for app in apps}
    report = catalog_changes(before, after)
    assert [entry.app for entry in report.entries] == apps
    assert report.todo == (
        "catatan0, catatan1, catatan2, catatan3, catatan4 and 3 more: "
        "replicas of the earlier state begin with an empty database",
    )


@pytest.mark.parametrize("base", ["no-such-revision", "--output=x"])
def test_refuses_a_base_that_is_no_revision(base: str) -> None:
    with pytest.raises(GeneratorError, match=r"neither a folder .* nor a git revision"):
        files_at(base, ROOT)


def test_entries_that_their_schema_refuses_are_named() -> None:
    path = "catalog/apps/living/lapor.yaml"
    assert misshapen(BEFORE, BEFORE | {path: b"id: lapor\nentities: {laporan: 5}\n"}) == [path]
    assert misshapen(BEFORE, BEFORE) == []


def test_a_migration_that_is_no_python_is_only_named() -> None:
    broken = AFTER | {"catalog/migrations/lapor/0002_nik.py": b"migrations.AddField("}
    assert "migration 0002_nik added" in as_markdown(catalog_changes(BEFORE, broken), "v1")
