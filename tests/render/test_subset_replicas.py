"""Random choices of applications as real replicas: Django finds nothing wrong, and public pages of a few answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.generate import generate
from tests.render import each_forked
from tests.render.subsets import SUBSETS, subsets

MIGRATED = 2  # a third is migrated, seeded and looked at by test_brand.py
SHARES = 4  # of the others, so that workers have them side by side
ROOT = Path(__file__).parents[2]
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


def by_size() -> list[list[str]]:
    return sorted(subsets(), key=len)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(MIGRATED))
def test_the_smallest_choices_migrate_and_answer(number: int, tmp_path: Path) -> None:
    apps, replica = by_size()[number], tmp_path / "replica"
    made = generate("poso", replica, apps).answers
    (replica / ".env").write_text(python(replica, "-m", "config.new_env", "--demo"), encoding="utf-8")
    told = python(replica, "-c", TRY)
    assert told.count("ANSWERED") == 3 + len(made.apps), apps


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_in_every_other_choice_django_finds_nothing_wrong(share: int, tmp_path: Path) -> None:
    replicas = [tmp_path / str(number) for number in range(MIGRATED + share, SUBSETS, SHARES)]
    for number, replica in zip(range(MIGRATED + share, SUBSETS, SHARES), replicas, strict=True):
        generate("poso", replica, by_size()[number])
        (replica / ".env").write_text(python(replica, "-m", "config.new_env", "--demo"), encoding="utf-8")
    python(ROOT, each_forked.__file__, *map(str, replicas))


def python(replica: Path, *arguments: str) -> str:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=replica, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout[-3000:]}{done.stderr[-3000:]}"
    return done.stdout
