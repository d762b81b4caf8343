"""One application of two leaves a replica whose data lie on PostgreSQL: copied, taken out, and the other one whole."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.generate import generate
from generator.roots import REGIONS
from tests.lifecycle.real import part_of_the_catalogue
from tests.postgres import Cluster

Run = Callable[..., tuple[int, str, str]]
FILL = """
from accounts.models import User
from apps.si_senja.models import Armada
sopir = User.objects.create(username="sopir")
for number in range(3):
    Armada.objects.create(nomor_polisi=f"DN 812{number} AB", jenis="truk", pengemudi=sopir)
"""
LOOK = """
from django.db import connection
from django.contrib.contenttypes.models import ContentType
from accounts.models import User
names = connection.introspection.table_names()
print([name for name in names if name.startswith("si_senja_")], any(n.startswith("satu_data_") for n in names))
print(ContentType.objects.filter(app_label="si_senja").count(), User.objects.filter(username="sopir").count())
"""


@pytest.mark.slow
@pytest.mark.db
def test_one_of_two_leaves(tmp_path: Path, run: Run, cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = part_of_the_catalogue(tmp_path / "katalog" / "catalog", "si-senja", "satu-data")
    replica, copy = tmp_path / "dua", tmp_path / "salinan"
    generate(REGIONS / "poso", replica, ["si-senja", "satu-data"], catalog_root=catalog, git=True)
    around = {"DEBUG": "1", "DATABASE_URL": cluster.create("dua"), "DATA_DIR": str(tmp_path / "data")}
    for name, value in around.items():
        monkeypatch.setenv(name, value)

    def manage(*arguments: str) -> str:
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=replica, env=os.environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout

    manage("migrate", "-v0")
    manage("shell", "--no-imports", "-c", FILL)
    asked = ("remove", "si-senja", "--replica", str(replica), "--python", sys.executable)
    code, out, err = run(*asked, "--dry-run")
    assert code == 0, err
    assert "records    Armada: 3" in out
    code, out, err = run(*asked, "--export", str(copy), "--with-personal", "--reason", "Arsip daerah")
    assert code == 0, out + err
    assert "the code is out" in out
    (rows,) = [path for path in copy.rglob("*") if path.name.lower() == "si_senja.armada.jsonl"]
    numbers = [json.loads(line)["nomor_polisi"] for line in rows.read_text().splitlines()]
    assert sorted(numbers) == ["DN 8120 AB", "DN 8121 AB", "DN 8122 AB"]
    assert manage("shell", "--no-imports", "-c", LOOK).splitlines() == ["[] True", "0 1"]
    manage("migrate", "-v0")
    manage("makemigrations", "--check", "--dry-run")
    manage("check")
    page = (
        "from django.test import Client; print(Client().get('/layanan/si-senja/', HTTP_HOST='localhost').status_code)"
    )
    assert manage("shell", "--no-imports", "-c", page).strip() == "410"
