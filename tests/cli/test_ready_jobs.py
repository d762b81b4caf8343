"""The ready CI jobs and the pre-commit hook call commands that exist, and files it should."""

import re
from pathlib import Path

import click
import pytest
import yaml

from generator.cli.report import FORMATS
from generator.cli.validate import validate

ROOT = Path(__file__).resolve().parents[2]
JOBS = (".pre-commit-hooks.yaml", "docs/ci/github.yml", "docs/ci/gitlab.yml")


@pytest.mark.parametrize("name", JOBS)
def test_a_ready_job_calls_validate_with_options_it_has(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    options = {flag for param in validate.params if isinstance(param, click.Option) for flag in param.opts}
    for line in re.findall(r"replikota validate.*", text):
        assert set(re.findall(r"--[a-z-]+", line)) <= options
        assert set(re.findall(r"--format (\w+)", line)) <= set(FORMATS)


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [
        ("catalog/apps/living/e-kir.yaml", True),
        ("catalog/reference/roles.yaml", True),
        ("regions/poso/region.yaml", True),
        ("regions/poso/seed/offices.yaml", True),
        ("region.yaml", True),
        ("tests/invalid/base/catalog/catalog.yaml", False),
        ("docker-compose.yaml", False),
    ],
)
def test_the_hook_runs_on_our_files_only(path: str, is_checked: bool) -> None:
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    matches = re.search(hook["files"], path) and not re.search(hook["exclude"], path)
    assert bool(matches) is is_checked
