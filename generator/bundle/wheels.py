"""The libraries of a replica as wheels for another system, fetched by pip, and a list with the sum of each."""

import hashlib
import os
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from generator.bundle.target import Target
from generator.problems import GeneratorError

ALSO = ("pip",)  # installs the others from itself, so that Debian's package python3-venv is not needed


def requirements(pyproject: bytes) -> list[str]:
    """Read what a replica needs to run, PostgreSQL's client too; its tests and checks stay at home."""
    project = tomllib.loads(pyproject.decode("utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["postgres"]]


def fetch(wanted: Sequence[str], target: Target, folder: Path, known: Path | None) -> None:
    """Put the wheels into a folder; where those of an earlier bundle suffice, nothing is downloaded."""
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", f"--dest={folder}"]
    command += ["--only-binary=:all:", "--implementation=cp", f"--python-version={target.python}"]
    command += [f"--abi={abi}" for abi in (f"cp{target.python.replace('.', '')}", "abi3", "none")]
    command += [f"--platform={platform}" for platform in target.platforms]
    wanted = [*ALSO, *wanted]
    if known is not None:
        near = [*command, "--no-index", f"--find-links={known}", *wanted]
        if _run(near, {**os.environ, "PIP_CONFIG_FILE": os.devnull}).returncode == 0:
            return
        command.append(f"--find-links={known}")
    done = _run([*command, *wanted], dict(os.environ))
    if done.returncode != 0:
        raise GeneratorError(_told(done.stderr, target))


def listed(folder: Path) -> str:
    """Pin each wheel with its sum, as `pip --require-hashes` wants it."""
    lines = []
    for path in sorted(folder.glob("*.whl"), key=lambda path: path.name.lower()):
        name, version = path.name.split("-")[:2]
        if name not in ALSO:
            lines.append(f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}")
    return "\n".join([*lines, ""])


def _run(command: list[str], environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def _told(said: str, target: Target) -> str:
    lines = [line for line in said.splitlines() if line.strip() and not line.startswith("WARNING")]
    last = "\n".join(f"  {line}" for line in lines[-5:])
    return (
        f"pip could not fetch the libraries for {target.system} {target.version} on {target.machine}:\n{last}\n"
        "Next step: look at the network, or name the folder of an earlier bundle's wheels with --wheels."
    )
