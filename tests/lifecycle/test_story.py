"""The story in docs/lifecycle.md, run as it is written: commands, changes, and what is said."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.roots import ROOT
from tests.lifecycle.releases import install

RELEASES = ("1.0", "1.1", "1.2")
SHELL = """set -euo pipefail
replikota() { PYTHONPATH="$PLACE/installed" python -m generator "$@"; }
pip() { rm -rf "$PLACE/installed"; mv "$PLACE/${2#replikota==}" "$PLACE/installed"; }
trap 'pwd > "$PLACE/where"' EXIT
cd "$(cat "$PLACE/where")"
"""
REPORT = """
from django.utils import translation
from accounts.models import Person
from apps.aduan_jalan.models import Aduan
"""
WRITE = (
    f"{REPORT}Aduan.objects.create(number='1', judul='Lubang', ket='Dalam', ruas='72', pelapor=Person.objects.first())"
)
READ = f"""{REPORT}
from django.test import Client
from accounts.models import User
translation.activate("id")
one = Aduan.objects.get(number="1")
print(one.uraian, one.ruas, repr(one.patokan), one.get_state_display())
resident = Client(HTTP_HOST="localhost")
resident.force_login(User.objects.get(person=one.pelapor), backend="accounts.backends.IdentityBackend")
page = resident.get(f"/layanan/aduan-jalan/aduan/{{one.pk}}/").content.decode()
print([word in page for word in ("Nomor ruas", "Dalam", "Masuk")])
"""


def blocks() -> Iterator[tuple[str, str]]:
    """Give the blocks of the story in their order: kind and text."""
    text = (ROOT / "docs/lifecycle.md").read_text(encoding="utf-8")
    story = re.search(r"^## A worked story.*?(?=^## )", text, re.MULTILINE | re.DOTALL)
    assert story is not None
    yield from re.findall(r"^```(sh|diff|text)\n(.*?)^```$", story[0], re.MULTILINE | re.DOTALL)


class Teller:
    """Runs the blocks, each in the folder where the one before ended."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.said = ""
        (place / "where").write_text(f"{place}\n")
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "GIT_"))},
            "PLACE": str(place),
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": str(place),
            "REPLIKOTA_CACHE": str(place / "cache"),
            **{
                f"GIT_{who}_{what}": "poso@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
            },
        }

    @property
    def folder(self) -> Path:
        """Say where the story is."""
        return Path((self.place / "where").read_text().strip())

    def run(self, command: str, expected: int = 0, given: str = "") -> str:
        """Run a command of a shell and give what it says."""
        done = subprocess.run(
            ["bash", "-c", f"{SHELL}{command}"],
            env=self.environment,
            cwd=self.place,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == expected, f"{command}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def tell(self, kind: str, text: str) -> None:
        """Do what one block says."""
        if kind == "sh":
            self.said = self.run(text, expected=int("leaves with 1" in text))
        elif kind == "diff":
            self.run("git apply --recount -", given=text)
        else:
            assert [line for line in text.splitlines() if line not in self.said] == []


@pytest.mark.slow
def test_the_story_of_poso_runs_as_it_is_written(tmp_path: Path) -> None:
    for release in RELEASES:
        install(release, tmp_path / release)
    teller = Teller(tmp_path)
    for kind, text in blocks():
        teller.tell(kind, text)
        if "--name ruas" in text:
            teller.run(f'python manage.py shell -c "{WRITE}"')
    said = teller.run(f"python manage.py shell --verbosity 0 -c '{READ}'").splitlines()
    assert said[-2:] == ["Dalam 72 '' Masuk", "[True, True, True]"]
    assert teller.run("python manage.py makemigrations --check --dry-run").strip() == "No changes detected"
    assert teller.run("git status --porcelain") == ""
    assert "--rk-stripe" not in (teller.folder / "static/css/app.css").read_text()
    assert teller.run("git ls-files apps/pinjam_terpal") == ""  # Python may have left what it compiled there
