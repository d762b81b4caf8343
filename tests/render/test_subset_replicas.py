"""A few random choices of applications as real replicas: Django finds nothing wrong, and every public page answers."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from generator.generate import generate
from generator.load.catalog import load_catalog

SEED, SUBSETS, MOST = 119, 2, 3
# A third is migrated, seeded and looked at by test_brand.py.
# One process does it all, for most of the time of a command is its start.
TRY = """
import django
from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment
django.setup()
setup_test_environment()
call_command("check")
call_command("makemigrations", "--check", "--dry-run", verbosity=0)
call_command("migrate", verbosity=0)
from config.installed import PACKAGES
for path in ("/", "/layanan/", "/egov/", *(f"/layanan/{app}/" for app in PACKAGES)):
    answer = Client().get(path, follow=True)
    assert answer.status_code in (200, 403), (path, answer.status_code)
    print("ANSWERED", path)
"""


def subsets() -> list[list[str]]:
    chance, ids = random.Random(SEED), sorted(load_catalog().apps)
    return [sorted(chance.sample(ids, chance.randint(1, MOST))) for _ in range(SUBSETS)]


@pytest.mark.slow
@pytest.mark.parametrize("number", range(SUBSETS))
def test_a_random_choice_migrates_and_answers(number: int, tmp_path: Path) -> None:
    apps, replica = subsets()[number], tmp_path / "replica"
    made = generate("poso", replica, apps).answers
    (replica / ".env").write_text(python(replica, "-m", "config.new_env", "--demo"), encoding="utf-8")
    told = python(replica, "-c", TRY)
    assert told.count("ANSWERED") == 3 + len(made.apps), apps


def python(replica: Path, *arguments: str) -> str:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=replica, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout[-3000:]}{done.stderr[-3000:]}"
    return done.stdout
