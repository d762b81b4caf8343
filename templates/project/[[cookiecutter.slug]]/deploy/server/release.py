"""A release beside the one in use: its code, its libraries, its words and pictures; the data are not touched."""

import hashlib
import os
import shutil
import sys
from pathlib import Path

from server import environment
from server.package import Package
from server.places import Places
from server.running import Log

UNFINISHED = ".baru-"


def prepare(places: Places, package: Package, log: Log) -> Path:
    """Make a release ready to be switched to; it gets its name when it is whole."""
    target = places.releases / package.release
    if target.is_dir():
        return target
    for left in places.releases.glob(f"{UNFINISHED}*"):
        shutil.rmtree(left)
    libraries = _libraries(places, package, log)
    log.say("Membuka kode rilis …")
    work = places.releases / f"{UNFINISHED}{package.release}"
    package.unpack(work)
    link(libraries, work / ".venv")
    python = work / ".venv" / "bin" / "python"
    environment.write_once(places, python, work, log)
    link(places.environment, work / ".env")
    shutil.copyfile(package.folder / "paket.json", work / "paket.json")
    log.say("Menyusun kata-kata dan berkas tetap …")
    log.run(python, "manage.py", "compile_locale", cwd=work)
    log.run(python, "manage.py", "collectstatic", "--no-input", cwd=work)
    log.run(python, "-m", "compileall", "-q", "-j", "0", "-x", r"/\.venv/", ".", cwd=work)
    work.rename(target)
    return target


def _libraries(places: Places, package: Package, log: Log) -> Path:
    """Install the wheels, each checked against its sum; releases with the same wheels share one folder."""
    name = hashlib.sha256(package.requirements.read_bytes()).hexdigest()[:12]
    folder = places.libraries / name
    done = folder / "lengkap"
    if done.is_file():
        return folder
    log.say("Memasang pustaka Python dari paket …")
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    log.run(sys.executable, "-m", "venv", "--without-pip", folder)
    pip = next(package.wheels.glob("pip-*.whl")) / "pip"
    options = ("--no-index", f"--find-links={package.wheels}", "--require-hashes", "--no-cache-dir")
    python = folder / "bin" / "python"
    log.run(python, pip, "install", "--quiet", "--disable-pip-version-check", *options, "-r", package.requirements)
    done.touch()
    return folder


def link(target: Path, place: Path) -> None:
    """Let a link point to its target from one moment to the next."""
    new = place.with_name(f"{place.name}.baru")
    new.unlink(missing_ok=True)
    new.symlink_to(target)
    os.replace(new, place)


def remove(places: Places, release: Path) -> None:
    """Remove a release that failed."""
    if release.is_dir() and release != places.installed():
        shutil.rmtree(release)


def forget_old(places: Places, current: Path, before: Path | None) -> list[str]:
    """Keep the release in use and the one before it, and the libraries of both; give the names that went."""
    kept = {current.name, before.name if before else ""}
    gone = [folder for folder in sorted(places.releases.glob("rilis-*")) if folder.is_dir() and folder.name not in kept]
    for folder in gone:
        shutil.rmtree(folder)
    used = {(places.releases / name / ".venv").resolve() for name in kept if name}
    for folder in places.libraries.iterdir():
        if folder.resolve() not in used:
            shutil.rmtree(folder)
    return [folder.name for folder in gone]
