"""`python -m tests.replica.run`: make replicas of two regions from the real catalogue and try them whole.

Each step prints its seconds. A step that needs a system program that is missing is named at the end with the
command that installs it; in CI it fails instead.
"""

import os
import re
import shutil
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.generate import generate
from tests import postgres
from tests.replica import on_a_server, on_postgres, rough, rows, tables
from tests.replica.process import python

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "test"
REGIONS = ("poso", "jayapura")
SCREENSHOTS = BUILD / "screenshots"
LANES = 2  # steps that are done at once
TESTED = ("tests", "core", "accounts", "egov", "live", "mobile", "blocks", "apps")
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
        print(f"  {name}: {self.seconds[-1][1]:.1f} s", flush=True)


def main() -> None:
    """Try every region; leave with 1 where something failed."""
    report = Report()
    poso, jayapura = (BUILD / region for region in REGIONS)
    for region in REGIONS:
        report.step(f"{region}: generate", partial(fresh, region, BUILD / region))
    report.step("both: lint", lambda: both(lint, poso, jayapura))
    logins: Future[dict[str, str]] = Future()
    # These wait for nothing; the lane that is done with PostgreSQL works at them until Poso is prepared.
    alone = {
        "tables by models and by migrations": partial(tables.compare, "poso", BUILD / "few"),
        "poso: check for production": partial(production, poso),
        "a bundle installed and upgraded without a network": on_a_server.run,
    }
    filled = {
        "poso: nonsense sent to its forms": partial(rough.run, poso),
        **in_browser(report, poso, logins),
        "poso: walks through whole services": partial(walks, poso),
        "share of identical files": partial(share, poso, jayapura),
    }
    at_once(
        partial(prepared, report, poso, logins),
        partial(on_postgresql, report, jayapura),
        *(partial(report.step, name, work) for name, work in alone.items()),
        *(partial(once_prepared, report, logins, name, work) for name, work in filled.items()),
    )
    report.step("poso: tests", partial(tests, poso))
    close(report)


def at_once(*works: Callable[[], object]) -> None:
    """Do as much as there are lanes, the first of them first; tell everything that failed, each failure once."""
    with ThreadPoolExecutor(LANES) as pool:
        waiting = [pool.submit(work) for work in works]
    failures = list(dict.fromkeys(failure for done in waiting if (failure := done.exception())))
    for failure in failures:
        traceback.print_exception(failure)
    if failures:
        sys.exit(f"{len(failures)} steps failed")


def prepared(report: Report, folder: Path, logins: "Future[dict[str, str]]") -> None:
    """Prepare a replica, and tell the steps that wait for it how its sample people sign in."""
    try:
        report.step(f"{folder.name}: check, migrations, migrate, seed twice", partial(prepare, folder))
        logins.set_result(sample_logins(folder))
    except BaseException as failure:
        logins.set_exception(failure)
        raise


def once_prepared(report: Report, logins: "Future[dict[str, str]]", name: str, work: Callable[[], object]) -> None:
    """Do a step as soon as the replica is prepared; where it could not be, that is the step's failure too."""
    logins.result()
    report.step(name, work)


def fresh(region: str, folder: Path) -> None:
    """Generate a region, all its applications, into a folder that is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    generate(region, folder)
    (folder / ".env").write_text(python(folder, "-m", "config.new_env", "--demo"), encoding="utf-8")


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
    for command in (
        ["check"],
        ["makemigrations", "--check", "--dry-run"],
        ["compile_locale"],
        ["migrate"],
        ["seed"],
    ):
        python(folder, "manage.py", *command)
    before = rows.count(folder)
    python(folder, "manage.py", "seed", "--ulang")
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


def tests(folder: Path) -> None:
    """The replica's own tests; a worker takes all files of an application, whose people are made once."""
    python(folder, "-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup", *TESTED)


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
    """Try a replica on PostgreSQL, where there is one."""
    if postgres.programs() is None:
        report.missing["PostgreSQL"] = postgres.INSTALL
        return
    with postgres.cluster() as cluster:
        for name, work in on_postgres.STEPS.items():
            report.step(f"{folder.name} on PostgreSQL: {name}", lambda work=work: work(cluster, folder))


def sample_logins(folder: Path) -> dict[str, str]:
    """Kind -> login name, from what the seed prints."""
    return dict(re.findall(r"^\s+(\w+)\s+(\d{16,18})\b", python(folder, "manage.py", "seed"), re.MULTILINE))


def in_browser(report: Report, folder: Path, logins: "Future[dict[str, str]]") -> dict[str, Callable[[], object]]:
    """What is walked and clicked in chromium, each with a browser and a server of its own; nothing without chromium."""
    if shutil.which("chromium") is None:
        report.missing["chromium"] = "apt-get install chromium"
        return {}
    from tests.replica import clicks, offline
    from tests.replica.cover_letter import CoverLetter
    from tests.replica.family_card import FamilyCard
    from tests.replica.newcomer import Newcomer
    from tests.replica.permit import Permit
    from tests.replica.septic import SepticTank
    from tests.replica.vehicle import VehicleTest

    walked: dict[str, Callable[..., None]] = {
        f"poso: {walk.name} walked in chromium": walk.run
        for walk in (Permit, FamilyCard, CoverLetter, VehicleTest, SepticTank, Newcomer)
    }
    walked["poso: a phone without a network in chromium"] = offline.run
    for who in clicks.STARTS:
        walked[f"poso: clicked through in chromium as {who}"] = partial(clicks.run, who)
    return {name: lambda run=run: run(folder, logins.result(), SCREENSHOTS) for name, run in walked.items()}


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
