"""Nothing of one region comes into another's replica, though both are made one after the other with one store."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from generator.cache.store import Store
from generator.generate import generate
from generator.making import make
from generator.render.rendered import RenderedFile
from tests.render import canary

OTHER = "jayapura"
APPS = ("e-kir", "laksa", "segar", "siaga-112", "si-senja")
FEW = ("segar", "ak1")
# What a visitor sees, the mail that leaves, and a form as PDF; printed as text, one part after the other.
LOOK = """
import io, sys
import django
from django.core import mail
from django.core.management import call_command
from django.test.utils import setup_test_environment
django.setup()
setup_test_environment()
if "seed" in sys.argv:
    call_command("migrate", verbosity=0)
    call_command("seed", stdout=io.StringIO())
from django.test import Client
from django.utils import timezone
from accounts.models import User
from core import notify
from core.documents import blank
from core.entities import of_app
from pathlib import Path
for path in ("/", "/layanan/", "/cari/?q=pasar", "/layanan/segar/", "/layanan/ak1/", "/manifest.webmanifest"):
    answer = Client().get(path, follow=True)
    assert answer.status_code == 200, (path, answer.status_code)
    print("PAGE", path, (answer.content if not answer.streaming else b"".join(answer)).decode())
user = User.objects.exclude(person=None).first()
user.person.email = "warga@contoh.example"
user.person.save()
notify.send(title="Uji", text="Kabar", url="/", person_id=user.person_id)
notify.deliver(timezone.now())
for letter in mail.outbox:
    print("MAIL", letter.message().as_string())
assert mail.outbox
entity = next(entity for entity in of_app("ak1") if entity.workflow)
Path("form.pdf").write_bytes(blank.pdf(entity))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return canary.write(tmp_path_factory.mktemp("canary"))


def leaks(files: Iterable[RenderedFile], values: Iterable[str]) -> Iterator[str]:
    """Name each file, text or not, whose name or bytes hold one of the values."""
    listed = [(file.path, file.path.encode().lower() + b"\n" + file.data.lower()) for file in files]
    whole = b"\n".join(data for _path, data in listed)
    for value in sorted(value for value in values if value.lower().encode() in whole):
        yield from (f"{path}: {value}" for path, data in listed if value.lower().encode() in data)


def test_no_value_of_a_region_is_in_a_file_of_another(folder: Path, tmp_path: Path) -> None:
    values, store = canary.values(folder), Store(tmp_path / "store")
    assert len(values) > 200
    first = make(folder, APPS, store=store)
    for key, tree in first.trees.items():
        store.keep(key, tree)
    own = b"".join(file.data for file in first.files if file.path.startswith("region/")).lower()
    assert [value for value in values if value.lower().encode() not in own] == []  # the canary itself sings
    other = make(OTHER, APPS, store=store)
    assert other.trees == {}  # every application was taken from what the canary left
    assert list(leaks(other.files, values)) == []


def test_a_planted_value_is_found(folder: Path) -> None:
    files = [
        RenderedFile("static/icon.png", b"\x89PNG\x00\xff" + canary.MARK.upper().encode() + b"\x00", "", ""),
        RenderedFile("region/brand.css", b":root { --primary: #0B4D6E }", "", ""),
        RenderedFile(f"static/{canary.MARK.lower()}.svg", b"<svg/>", "", ""),
        RenderedFile("core/clean.py", b"x = 1\n", "", ""),
    ]
    found = {line.partition(":")[0] for line in leaks(files, canary.values(folder))}
    assert found == {file.path for file in files[:3]}


@pytest.mark.slow
def test_no_value_of_a_region_is_in_a_page_mail_or_pdf_of_another(folder: Path, tmp_path: Path) -> None:
    replica, values = tmp_path / OTHER, canary.values(folder)
    generate(OTHER, replica, FEW)
    (replica / ".env").write_text(python(replica, "-m", "config.new_env", "--demo"), encoding="utf-8")
    text = seen(replica, "seed")
    assert len(re.findall("^PAGE", text, re.MULTILINE)) == 6
    assert "MAIL" in text
    assert "Kota Jayapura" in text.partition("PDF")[2]
    assert list(leaks([RenderedFile("seen", text.encode(), "", "")], values)) == []
    profile = replica / "region" / "profile.py"
    planted = re.sub(r'(phone|tagline|email)="[^"]*"', rf'\1="{canary.MARK}"', profile.read_text(encoding="utf-8"))
    profile.write_text(planted, encoding="utf-8")
    parts = re.split(r"^(?=PAGE|MAIL|PDF)", seen(replica), flags=re.MULTILINE)
    assert {part[:4].strip() for part in parts if canary.MARK in part} >= {"PAGE", "MAIL"}


def seen(replica: Path, *words: str) -> str:
    """Give the text of pages, mails and a PDF of a replica."""
    text = python(replica, "-c", LOOK, *words, env={"DJANGO_SETTINGS_MODULE": "config.settings"})
    if shutil.which("pdftotext") is None:
        leave = pytest.fail if os.environ.get("CI") else pytest.skip
        leave("pdftotext is missing; install it with: apt-get install poppler-utils")
    read = subprocess.run(["pdftotext", "form.pdf", "-"], cwd=replica, capture_output=True, text=True, check=True)
    return f"{text}\nPDF {read.stdout}"


def python(replica: Path, *arguments: str, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=replica, env={**os.environ, **(env or {})}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout
