"""`pasang`: from an empty Debian server to a running replica; run again, it mends what is missing."""

import argparse
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

from server import journal, release, services, smoke, surroundings
from server.package import Package, this_package
from server.places import Answers, Places
from server.running import Log, environment, identity
from server.words import Stopped, refuse

NEXT = """\
Terpasang: {region} {release}, https://{domain}/

Sekarang juga:
  1. Cetak lembar kunci dan simpan terkunci di luar ruang server: tanpa kunci itu NIK dan cadangan tidak terbaca.
       cd {current} && .venv/bin/python manage.py lembar_kunci --ke /root/kunci.pdf
  2. Ganti sertifikat sementara di {tls} (docs/operate.md), lalu: systemctl reload nginx
  3. Buat administrator pertama:
       cd {current} && sudo -u {account} .venv/bin/python manage.py siap_pakai --nip NIP --nama NAMA
Log: {log}"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Take what differs between servers; a second run knows the first one's answers."""
    command.add_argument("--domain", help="nama yang dibuka warga, misalnya live.contoh.go.id")
    command.add_argument("--cadangan", help="folder cadangan, di disk lain [/mnt/cadangan]")
    command.add_argument("--akun", help="akun sistem yang menjalankan replika [replika]")
    command.add_argument("--porta", type=int, help="porta di belakang nginx [8000]")
    command.add_argument("--periksa", action="store_true", help="hanya memeriksa server ini; tidak mengubah apa pun")


def run(places: Places, given: argparse.Namespace) -> None:
    """Check everything, then do everything."""
    package, places = this_package(), _answered(places.remembered(), given)
    refuse("Server ini belum siap; tidak ada yang diubah:", _problems(places, package))
    if given.periksa:
        print("Server ini siap untuk paket ini.")
        return
    with journal.alone(places):
        log = Log(places, "pasang")
        try:
            _install(places, package, log)
        except Stopped as problem:
            raise Stopped(f"{problem}\nBelum terpasang. Perbaiki, lalu jalankan lagi. Log: {log.path}") from problem


def _answered(places: Places, given: argparse.Namespace) -> Places:
    said = {"domain": given.domain, "backups": given.cadangan, "account": given.akun, "port": given.porta}
    answers: Answers = replace(places.answers, **{key: value for key, value in said.items() if value is not None})
    return replace(places, answers=answers)


def _problems(places: Places, package: Package) -> list[str]:
    found = surroundings.problems(places, package)
    installed = places.installed()
    if places.journal.is_file():
        found.append("naik rilis yang terputus belum dibereskan: python3 -m server kembali, atau nyalakan ulang server")
    if installed is None:
        found += surroundings.port_problem(places.answers.port)
    elif installed.name != package.release:
        found.append(f"{installed.name} sudah terpasang: untuk menggantinya jalankan `sh naik-rilis`")
    return found


def _install(places: Places, package: Package, log: Log) -> None:
    _account(places, log)
    _folders(places, log)
    places.remember()
    target = release.prepare(places, package, log)
    python = target / ".venv" / "bin" / "python"
    log.say("Menyiapkan basis data …")
    log.run(python, "manage.py", "migrate", "--no-input", cwd=target, as_account=True)
    log.run(python, "manage.py", "seed", cwd=target, as_account=True)
    release.link(target, places.current)
    log.say("Menyalakan …")
    services.write_units(places, target, log)
    services.start(log)
    smoke.wait_for(places, places.answers.port)
    if not services.write_site_once(places, target, python, log):
        log.say(f"{places.site} dibiarkan seperti adanya.")
    words = {"region": package.region_name, "release": package.release, "domain": places.answers.domain}
    here = {"tls": places.tls, "current": places.current, "log": log.path}
    print(NEXT.format(**words, **here, account=places.answers.account))


def _account(places: Places, log: Log) -> None:
    try:
        places.account()
    except KeyError:
        log.say(f"Membuat akun {places.answers.account} …")
        home = ("--home", str(places.data), "--no-create-home")
        log.run("adduser", "--system", "--group", *home, places.answers.account)


def _folders(places: Places, log: Log) -> None:
    account = places.account()
    for folder in (places.releases, places.settings):
        folder.mkdir(parents=True, exist_ok=True)
    places.data.mkdir(parents=True, exist_ok=True, mode=0o750)
    shutil.chown(places.data, account.pw_uid, account.pw_gid)
    _backup_folder(places, log)


def _backup_folder(places: Places, log: Log) -> None:
    """The account must be able to write there; a folder that holds nothing yet is given to it."""
    account = places.account()
    if not any(one for one in places.backups.iterdir() if one.name != "lost+found"):
        try:
            shutil.chown(places.backups, account.pw_uid, account.pw_gid)
            places.backups.chmod(0o750)
        except OSError as problem:
            log.note(f"{places.backups}: {problem}")
    if not _may_write(places, places.backups):
        raise Stopped(
            f"akun {places.answers.account} tidak dapat menulis di {places.backups}: "
            f"`chown {places.answers.account}: {places.backups}`, atau sebut folder lain dengan --cadangan"
        )


def _may_write(places: Places, folder: Path) -> bool:
    command = ["test", "-w", str(folder)]
    done = subprocess.run(command, env=environment(places), check=False, **identity(places))
    return done.returncode == 0
