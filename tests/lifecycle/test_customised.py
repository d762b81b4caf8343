"""A model that a region changed, with data in it, takes a release that changes it too: on SQLite and on PostgreSQL.

Everything is real: the generated replica, Django's migrations of both sides, and the database server.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.generate import generate
from generator.roots import REGIONS
from tests.lifecycle.real import part_of_the_catalogue
from tests.lifecycle.releases import commit, tree
from tests.postgres import Cluster

Run = Callable[..., tuple[int, str, str]]
ENTRY = "apps/environment/si-senja.yaml"
FROZEN = "migrations/si_senja"
MODEL = "apps/si_senja/models/armada.py"
FOLDER = "apps/si_senja/migrations"
OLD, NEW = "tangki_m3: {type: decimal", "isi_tangki_m3: {type: decimal"
SECOND = """from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('si_senja', '0001_initial'),
    ]

    operations = [
        migrations.RenameField(
            model_name='armada',
            old_name='tangki_m3',
            new_name='isi_tangki_m3',
        ),
        migrations.AddField(
            model_name='armada',
            name='nomor_lambung',
            field=models.CharField(blank=True, default='', max_length=12, verbose_name='Nomor lambung'),
        ),
    ]
"""
FILL = """
from accounts.models import User
from apps.si_senja.models import Armada
sopir = User.objects.create(username="sopir")
Armada.objects.create(nomor_polisi="DN 8123 AB", jenis="truk", tangki_m3="4.5", pengemudi=sopir, pangkalan="Tentena")
"""
LOOK = """
from apps.si_senja.models import Armada
print(list(Armada.objects.values_list("nomor_polisi", "isi_tangki_m3", "nomor_lambung", "pangkalan")))
"""
KEPT = "[('DN 8123 AB', Decimal('4.5'), '', 'Tentena')]"


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    """A catalogue of one application of the real one, at its first release."""
    return part_of_the_catalogue(tmp_path / "katalog" / "catalog", "si-senja")


def release(catalog: Path) -> None:
    """Bring the second release: a field renamed, another added, and the migration that is frozen for both."""
    text = (catalog / ENTRY).read_text()
    added = "nomor_lambung: {type: text, max_length: 12, label: Nomor lambung}, kir_sampai:"
    assert (text.count(OLD), text.count("kir_sampai: {")) == (1, 1)
    (catalog / ENTRY).write_text(text.replace(OLD, NEW).replace("kir_sampai:", added, 1))
    (catalog / FROZEN / "0002_isi_tangki.py").write_text(SECOND)
    about = (catalog / "catalog.yaml").read_text()
    (catalog / "catalog.yaml").write_text(about.replace('release: "0.1"', 'release: "0.2"'))


def customise(replica: Path, manage: Callable[..., str]) -> None:
    """Do what a region's team does: a field of its own in the model, and Django's migration for it."""
    field = '    pangkalan = models.CharField("Pangkalan", max_length=40, blank=True, default="")\n'
    text = (replica / MODEL).read_text()
    first = next(line for line in text.splitlines(keepends=True) if "nomor_polisi" in line)
    (replica / MODEL).write_text(text.replace(first, field + first, 1))
    manage("makemigrations", "si_senja", "--name", "poso_pangkalan")
    commit(replica)


def story(replica: Path, run: Run, catalog: Path, database: str) -> None:
    """Fill the first release, change it, take the second, migrate, and find everything there."""

    def manage(*arguments: str) -> str:
        around = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
        around |= {"DEBUG": "1", "DATABASE_URL": database, "DATA_DIR": str(replica / "data")}
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=replica, env=around, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout

    customise(replica, manage)
    manage("migrate", "-v0")
    manage("shell", "--no-imports", "-c", FILL)
    applied = {path: data for path, data in tree(replica).items() if path.startswith(f"{FOLDER}/0")}
    release(catalog)
    code, planned, _err = run("update", "--replica", str(replica), "--dry-run")
    code_then, out, err = run("update", "--replica", str(replica))
    assert (code, code_then) == (0, 0), out + err
    joined = f"joined       {FOLDER}: your 0002_poso_pangkalan and 0002_isi_tangki meet in 0003_merge_release_0_2.py"
    assert joined in planned
    assert joined in out
    assert applied.items() <= tree(replica).items()
    manage("migrate", "-v0")
    manage("makemigrations", "--check", "--dry-run")
    assert KEPT in manage("shell", "--no-imports", "-c", LOOK)
    assert run("update", "--replica", str(replica))[1] == "up to date: release 0.2\n"


@pytest.fixture
def senja(tmp_path: Path, catalog: Path) -> Path:
    """The replica of the first release, really rendered."""
    generate(REGIONS / "poso", tmp_path / "senja", ["si-senja"], catalog_root=catalog, git=True)
    return tmp_path / "senja"


@pytest.mark.slow
def test_data_survive_the_migration_of_a_customised_model_on_sqlite(senja: Path, run: Run, catalog: Path) -> None:
    story(senja, run, catalog, f"sqlite:///{senja.parent / 'coba.sqlite3'}")


@pytest.mark.slow
@pytest.mark.db
def test_data_survive_the_migration_of_a_customised_model_on_postgresql(
    senja: Path, run: Run, catalog: Path, cluster: Cluster
) -> None:
    story(senja, run, catalog, cluster.create("senja"))
