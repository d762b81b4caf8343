"""`python -m tests.replica.run`: make replicas of two regions from the real catalogue and try them whole.

Each step prints its seconds. A step that needs a system program that is missing is named at the end with the
command that installs it; in CI it fails instead.
"""

import os
import shutil
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from generator.generate import generate
from tests import postgres
from tests.replica import on_postgres, rows, tables
from tests.replica.process import python

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "test"
REGIONS = ("poso", "jayapura")
SCREENSHOTS = BUILD / "screenshots"
PRODUCTION_ENV = {"DEBUG": "0", "DEMO": "0", "MFA_REQUIRED": "1", "ALLOWED_HOSTS": "layanan.example"}


@dataclass
class Report:
    """What was run, and what was not for want of a program."""

    seconds: list[tuple[str, float]] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)

    def step(self, name: str, work: Callable[[], object]) -> None:
        """Run one step and keep its time."""
        start = time.monotonic()
        print(f"— {name} …", flush=True)
        work()
        self.seconds.append((name, time.monotonic() - start))
        print(f"  {self.seconds[-1][1]:.1f} s", flush=True)


def main() -> None:
    """Try every region; leave with 1 where something failed."""
    report = Report()
    poso, jayapura = (BUILD / region for region in REGIONS)
    for region in REGIONS:
        report.step(f"{region}: generate", lambda region=region: fresh(region, BUILD / region))
        report.step(f"{region}: lint", lambda region=region: lint(BUILD / region))
    report.step("both: check, migrations, migrate, seed twice", lambda: both(prepare, poso, jayapura))
    report.step("tables by models and by migrations", lambda: tables.compare("poso", BUILD / "few"))
    report.step("poso: check for production", lambda: production(poso))
    report.step("poso: tests", lambda: python(poso, "-m", "pytest", "-q", "-n", "2"))
    report.step("poso: walks through whole services", lambda: walks(poso))
    report.step("share of identical files", lambda: share(poso, jayapura))
    with ThreadPoolExecutor() as pool:  # each on a database of its own
        for work in [pool.submit(on_postgresql, report, poso), pool.submit(browser, report, poso)]:
            work.result()
    close(report)


def fresh(region: str, folder: Path) -> None:
    """Generate a region, all its applications, into a folder that is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    generate(region, folder)


def lint(folder: Path) -> None:
    """The code is as ruff would leave it."""
    python(folder, "-m", "ruff", "format", "--check", "--quiet", ".")
    python(folder, "-m", "ruff", "check", "--quiet", ".")


def both(work: Callable[[Path], None], *folders: Path) -> None:
    """Do the same in several replicas at once."""
    with ThreadPoolExecutor(len(folders)) as pool:
        list(pool.map(work, folders))


def prepare(folder: Path) -> None:
    """Django finds nothing wrong, the frozen migrations say all, and a second seed changes nothing."""
    environment = python(folder, "-m", "config.new_env", "--demo")
    (folder / ".env").write_text(environment, encoding="utf-8")
    for command in (
        ["check"],
        ["makemigrations", "--check", "--dry-run"],
        ["compile_locale"],
        ["migrate"],
        ["seed"],
    ):
        python(folder, "manage.py", *command)
    before = rows.count(folder)
    python(folder, "manage.py", "seed")
    after = rows.count(folder)
    changed = [label for label in after if before[label] != after[label]]
    if changed:
        sys.exit(f"{folder.name}: a second seed changes {', '.join(changed)}")
    python(folder, "manage.py", "tick")
    python(folder, "manage.py", "rebuild_workitems", "--check")


def production(folder: Path) -> None:
    """The settings for real use pass Django's own checks for deployment."""
    python(folder, "manage.py", "check", "--deploy", "--fail-level", "WARNING", env=production_env(folder))


def production_env(folder: Path) -> dict[str, str]:
    """An environment with fresh keys, as `config.new_env` writes it for real use."""
    lines = python(folder, "-m", "config.new_env").splitlines()
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    return {key.strip(): value.strip().strip('"') for key, value in pairs} | PRODUCTION_ENV


def walks(folder: Path) -> None:
    """Walk whole services over HTTP from the first form to the last paper."""
    files = [str(path) for path in sorted((ROOT / "tests" / "walks").glob("walk_*.py"))]
    python(folder, "-m", "pytest", "-q", "--rootdir", ".", "-c", "pyproject.toml", *files, env={"PYTHONPATH": "."})


def share(one: Path, other: Path) -> None:
    """At least nine of ten files are the same in both regions."""
    same = total = 0
    for path in sorted(one.rglob("*")):
        relative = path.relative_to(one)
        if path.is_file() and not {"data", "__pycache__", ".pytest_cache", ".ruff_cache"} & set(relative.parts):
            twin = other / relative
            total += 1
            same += twin.is_file() and twin.read_bytes() == path.read_bytes()
    print(f"  {same} of {total} files identical ({same / total:.1%})")
    if same / total < 0.9:
        sys.exit("less than 90 % of the files are identical between two regions")


def on_postgresql(report: Report, folder: Path) -> None:
    """Try the replica on PostgreSQL, where there is one."""
    if postgres.programs() is None:
        report.missing["PostgreSQL"] = postgres.INSTALL
        return
    with postgres.cluster() as cluster:
        for name, work in on_postgres.STEPS.items():
            report.step(f"poso on PostgreSQL: {name}", lambda work=work: work(cluster, folder))


def browser(report: Report, folder: Path) -> None:
    """Click through the replica in chromium, where there is one."""
    if shutil.which("chromium") is None:
        report.missing["chromium"] = "apt-get install chromium"
        return
    from tests.replica import clicks
    from tests.replica.permit import Permit
    from tests.replica.septic import SepticTank
    from tests.replica.vehicle import VehicleTest

    for walk in (Permit, VehicleTest, SepticTank):
        report.step(f"poso: {walk.name} walked in chromium", lambda walk=walk: walk.run(folder, SCREENSHOTS))
    report.step("poso: clicked through in chromium", lambda: clicks.run(folder, SCREENSHOTS))


def close(report: Report) -> None:
    """Say the time of each step and what was not run."""
    print("\n".join(f"{seconds:8.1f} s  {name}" for name, seconds in report.seconds))
    for program, command in report.missing.items():
        print(f"not run: {program} is missing; install it with: {command}")
    if report.missing and os.environ.get("CI"):
        sys.exit(1)
    print(f"{len(report.seconds)} passed, 0 failed")


if __name__ == "__main__":
    main()
