"""A bundle: the same files give the same archive, every file has its sum, and no data or key is ever taken along.

That it installs is tried by `tests.replica.on_a_server`.
"""

import hashlib
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.bundle import wheels
from generator.bundle.archive import packed
from generator.bundle.bundle import SUMS, Content, write_bundle
from generator.bundle.replica_files import read_replica
from generator.bundle.target import TARGETS
from generator.problems import GeneratorError
from generator.record.manifest import MANIFEST_PATH, manifest_file
from generator.render.rendered import RenderedFile

Run = Callable[..., tuple[int, str, str]]
PYPROJECT = b'[project]\ndependencies = ["django==5.2.19"]\noptional-dependencies = {postgres = ["psycopg==3.3.9"]}\n'


def some_files(**more: bytes) -> list[RenderedFile]:
    """The smallest replica that can be bundled."""
    own = {
        "pyproject.toml": PYPROJECT,
        "manage.py": b"print()\n",
        "deploy/paket/pasang": b"#!/bin/sh\n",
        "deploy/server/__init__.py": b"",
    }
    return [RenderedFile(path, data, "", "", path.endswith("pasang")) for path, data in (own | more).items()]


@pytest.fixture
def no_download(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wheels come from nowhere."""

    def fetch(wanted: list[str], target: object, folder: Path, known: Path | None) -> None:
        folder.mkdir()
        for name in ("pip-26.1-py3-none-any.whl", "django-5.2.19-py3-none-any.whl"):
            (folder / name).write_bytes(name.encode())

    monkeypatch.setattr(wheels, "fetch", fetch)


def bundle(tmp_path: Path, name: str = "paket", **more: bytes) -> Path:
    content = Content("poso", "Kabupaten Poso", "0.1", some_files(**more))
    write_bundle(content, TARGETS["debian12"], tmp_path / name)
    return tmp_path / name


@pytest.mark.usefixtures("no_download")
def test_every_file_has_its_sum(tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    told = dict(reversed(line.split("  ")) for line in (folder / SUMS).read_text().splitlines())
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {SUMS}
    assert set(told) == there
    assert {"pasang", "server/__init__.py", "replika.tar.gz", "requirements.txt", "paket.json"} <= there
    assert all(hashlib.sha256((folder / path).read_bytes()).hexdigest() == told[path] for path in there)


@pytest.mark.usefixtures("no_download")
def test_libraries_are_pinned_with_their_sums_and_pip_is_not_among_them(tmp_path: Path) -> None:
    digest = hashlib.sha256(b"django-5.2.19-py3-none-any.whl").hexdigest()
    text = (bundle(tmp_path) / "requirements.txt").read_text()
    assert text == f"django==5.2.19 --hash=sha256:{digest}\n"


@pytest.mark.usefixtures("no_download")
def test_a_release_is_named_by_what_is_in_it(tmp_path: Path) -> None:
    def release(name: str, **more: bytes) -> str:
        named: str = json.loads((bundle(tmp_path, name, **more) / "paket.json").read_text())["release"]
        return named

    assert release("satu") == release("dua")
    assert release("tiga", lain=b"x") != release("satu-lagi")


def test_the_same_files_give_the_same_archive_in_any_order() -> None:
    files = some_files()
    assert packed(files) == packed(files[::-1])
    with tarfile.open(fileobj=io.BytesIO(packed(files))) as tar:
        assert {member.name: member.mode for member in tar}["deploy/paket/pasang"] == 0o755


@pytest.mark.usefixtures("no_download")
def test_a_replica_of_before_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    content = Content("poso", "Poso", "0.1", [RenderedFile("pyproject.toml", PYPROJECT, "", "")])
    with pytest.raises(GeneratorError, match="replikota update"):
        write_bundle(content, TARGETS["debian12"], tmp_path / "paket")
    assert list(tmp_path.iterdir()) == []


def a_replica(folder: Path) -> Path:
    files = some_files()
    answers = {"release": "0.1", "region": "poso", "apps": []}
    for file in [*files, manifest_file(answers, files)]:
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.data)
    return folder


def test_data_keys_and_what_can_be_made_again_stay_at_home(tmp_path: Path) -> None:
    folder = a_replica(tmp_path / "poso")
    left = (".env", "data/db.sqlite3", "data/media/ktp.jpg", ".git/config", ".venv/pip", "staticfiles/a.css",
            "core/__pycache__/a.pyc", "region/locale/id/LC_MESSAGES/django.mo", "salinan.sqlite3")  # fmt: skip
    for path in (*left, ".env.example", "region/hooks.py", "apps/laksa/data/isi.csv"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("x")
    region, release, files = read_replica(folder)
    paths = {file.path for file in files}
    assert (region, release) == ("poso", "0.1")
    assert paths.isdisjoint(left)
    assert {".env.example", "region/hooks.py", "apps/laksa/data/isi.csv", MANIFEST_PATH} <= paths


def test_a_copy_of_the_keys_under_another_name_stays_at_home(tmp_path: Path) -> None:
    folder = a_replica(tmp_path / "poso")
    for name in (".env.lama", ".env.produksi", "region/.env"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("FIELD_KEYS=k1:rahasia")
    assert not [file.path for file in read_replica(folder)[2] if b"rahasia" in file.data]


def test_a_link_is_refused(tmp_path: Path) -> None:
    folder = a_replica(tmp_path / "poso")
    (folder / "rahasia").symlink_to("/etc/shadow")
    with pytest.raises(GeneratorError, match=r"rahasia is a symbolic link"):
        read_replica(folder)


def test_region_or_replica_is_asked_for(run: Run, tmp_path: Path) -> None:
    for given in ((), ("--region", "poso", "--replica", str(tmp_path))):
        code, _out, err = run("bundle", *given)
        assert code == 2
        assert "name either --region" in err


def test_a_folder_that_is_there_is_never_written_over(run: Run, tmp_path: Path) -> None:
    code, _out, err = run("bundle", "--replica", str(a_replica(tmp_path / "poso")), "--output", str(tmp_path))
    assert code == 1
    assert "is there already" in err


def test_the_newest_c_library_of_the_system_is_the_limit() -> None:
    platforms = TARGETS["debian12-arm64"].platforms
    assert platforms[0] == "manylinux_2_36_aarch64"
    assert "manylinux2014_aarch64" in platforms
