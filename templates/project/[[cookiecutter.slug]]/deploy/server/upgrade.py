"""`naik-rilis`: the release in this bundle takes the place of the one in use, or everything is as it was.

Until the new release answers the public, nobody can have sent it anything: so going back loses nothing.
"""

import argparse
import json
import re
import signal
from pathlib import Path

from server import journal, release, services, smoke, surroundings
from server.journal import Journal
from server.package import Package, this_package
from server.places import Places
from server.running import Log
from server.words import Stopped, refuse

BACKUP = re.compile(r"^(/.+\.replika) \(", re.MULTILINE)


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Take nothing more: everything was answered at the installation."""
    command.add_argument("--periksa", action="store_true", help="hanya memeriksa; tidak mengubah apa pun")


def add_back_arguments(command: argparse.ArgumentParser) -> None:
    """At the start of the server systemd itself starts what follows."""
    command.add_argument("--tanpa-menyalakan", action="store_true", help="systemd yang menyalakan sesudahnya")


def run(places: Places, given: argparse.Namespace) -> None:
    """Prepare beside the old release, then stop, save, migrate, try, switch; back where one of it fails."""
    package, places = this_package(), places.remembered()
    refuse("Naik rilis tidak dapat dimulai; tidak ada yang diubah:", _problems(places, package))
    if given.periksa:
        print(f"{package.release} dapat menggantikan {places.installed().name}.")
        return
    with journal.alone(places):
        log = Log(places, "naik-rilis")
        signal.signal(signal.SIGHUP, signal.SIG_IGN)  # a connection that is lost must not end it half-way
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        _go_back_if_interrupted(places, log, starts=True)
        before = places.installed()
        target = _prepared(places, package, log)
        try:
            _change(places, before, target, log)
        except BaseException as problem:
            _back(places, log, problem)
            raise Stopped(_told(problem, before, log)) from problem
        _start_the_rest(log)
        gone = release.forget_old(places, target, before)
        log.say(f"Selesai: {target.name}. Rilis sebelumnya {before.name} disimpan. Log: {log.path}")
        if gone:
            log.say(f"Rilis lama dihapus: {', '.join(gone)}")


def run_back(places: Places, given: argparse.Namespace) -> None:
    """Undo what a change of release left when the power failed."""
    places = places.remembered()
    with journal.alone(places):
        log = Log(places, "kembali")
        if not _go_back_if_interrupted(places, log, starts=not given.tanpa_menyalakan):
            print("Tidak ada naik rilis yang terputus.")


def _problems(places: Places, package: Package) -> list[str]:
    installed = places.installed()
    if installed is None:
        return [f"belum ada replika di {places.releases}: jalankan `sh pasang` lebih dahulu"]
    found = surroundings.problems(places, package)
    if installed.name == package.release and not places.journal.is_file():
        found.append(f"{package.release} sudah dipakai")
    own = this_region(installed)
    if own != package.region:
        found.append(f"paket ini untuk {package.region}, sedangkan yang terpasang {own}")
    return found


def this_region(installed: Path) -> str:
    """The region of an installed release."""
    return json.loads((installed / "paket.json").read_text(encoding="utf-8"))["region"]


def _prepared(places: Places, package: Package, log: Log) -> Path:
    """Make the new release ready while the old one serves; nothing has changed where that fails."""
    target = places.releases / package.release
    try:
        target = release.prepare(places, package, log)
        log.say("Memeriksa rilis baru …")
        log.run(target / ".venv" / "bin" / "python", "manage.py", "check", cwd=target, as_account=True)
    except Stopped as problem:
        release.remove(places, target)
        words = f"{problem}\nTidak ada yang diubah; rilis lama tetap dipakai. Log: {log.path}"
        raise Stopped(words) from problem
    return target


def _change(places: Places, before: Path, target: Path, log: Log) -> None:
    """Everything that has to be undone where it fails."""
    Journal(before.name, target.name).write(places)
    log.say("Menghentikan layanan …")
    services.stop(places, log)
    log.say("Mencadangkan …")
    Journal(before.name, target.name, _save(places, before, log)).write(places)
    python = target / ".venv" / "bin" / "python"
    log.say("Menyesuaikan basis data …")
    log.run(python, "manage.py", "migrate", "--no-input", cwd=target, as_account=True)
    log.run(python, "manage.py", "seed", cwd=target, as_account=True)
    log.say("Mencoba rilis baru …")
    smoke.try_release(places, target, log)
    release.link(target, places.current)
    services.write_units(places, target, log)
    _open(places, log)


def _open(places: Places, log: Log) -> None:
    """Let the public in; until it is answered, going back is still possible."""
    log.say("Menyalakan …")
    change = journal.read(places)
    journal.close(places)  # systemd starts nothing while a journal is there
    try:
        services.start_web(log)
        smoke.wait_for(places, places.answers.port)
    except BaseException:
        change.write(places)
        raise


def _start_the_rest(log: Log) -> None:
    """The new release serves already, so what fails here is told and not undone."""
    try:
        services.start(log)
    except Stopped as problem:
        log.say(f"PERHATIKAN: rilis baru melayani, tetapi {problem}")


def _save(places: Places, before: Path, log: Log) -> str:
    """Back up with the code that wrote the data; give the file."""
    python = before / ".venv" / "bin" / "python"
    said = log.run(python, "manage.py", "cadangkan", "--ke", places.backups, cwd=before, as_account=True)
    found = BACKUP.search(said)
    if not found or not Path(found[1]).is_file():
        raise Stopped("cadangan tidak menyebut berkasnya")
    return found[1]


def _go_back_if_interrupted(places: Places, log: Log, *, starts: bool) -> bool:
    left = journal.read(places)
    if left is None:
        return False
    log.say(f"Naik rilis ke {left.after} terputus; kembali ke {left.before} …")
    _restore(places, left, log, starts=starts)
    return True


def _back(places: Places, log: Log, problem: BaseException) -> None:
    """Bring old code and old data back; Stopped with what a person must do where even that fails."""
    left = journal.read(places)
    if left is None:
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    log.say(f"GAGAL: {problem or type(problem).__name__}")
    log.say(f"Kembali ke {left.before} …")
    try:
        _restore(places, left, log, starts=True)
    except Stopped as second:
        words = f"{problem}\nKembali ke {left.before} juga gagal: {second}\n"
        raise Stopped(f"{words}Layanan berhenti. Cadangan: {left.backup or 'belum ada'}. Log: {log.path}") from second


def _restore(places: Places, left: Journal, log: Log, *, starts: bool) -> None:
    before = places.releases / left.before
    if starts:
        services.stop(places, log)
    if left.backup:
        python = before / ".venv" / "bin" / "python"
        log.run(python, "manage.py", "pulihkan", left.backup, "--ya", cwd=before, as_account=True)
    release.link(before, places.current)
    services.write_units(places, before, log)
    journal.close(places)
    release.remove(places, places.releases / left.after)
    if starts:
        services.start(log)
        smoke.wait_for(places, places.answers.port)


def _told(problem: BaseException, before: Path, log: Log) -> str:
    return f"{problem}\nSudah kembali: {before.name} dengan datanya melayani lagi. Log: {log.path}"
