"""Is this server one on which the bundle can run? Everything that is not so is said at once."""

import os
import platform
import re
import shutil
import socket
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from server.package import Package, machine
from server.places import Places

PROGRAMS = {
    "systemctl": "server ini tidak memakai systemd",
    "nginx": "apt-get install nginx (dari cermin setempat atau media pemasangan Debian bila tanpa internet)",
    "adduser": "apt-get install adduser",
}
LIBRARIES_BYTES = 700_000_000  # what the wheels take once they are installed, with what Python compiles of them
SPARE_BYTES = 500_000_000
DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


def problems(places: Places, package: Package) -> list[str]:
    """Name everything that hinders the installation of this bundle or its change of release."""
    return [*_system(places, package), *_programs(), *_clock(package), *_disk(places, package), *_answers(places)]


def _system(places: Places, package: Package) -> Iterator[str]:
    if os.geteuid() != 0:
        yield "bukan root: ulangi dengan sudo"
    said = _os_release(places)
    if (said.get("ID"), said.get("VERSION_ID")) != (package.system, package.version):
        here, wanted = said.get("PRETTY_NAME", "tidak dikenal"), f"{package.system} {package.version}"
        yield f"sistem ini {here}; paket ini untuk {wanted}: buat paket dengan --target lain"
    if machine() != package.machine:
        yield f"prosesor ini {machine()}; paket ini untuk {package.machine}: buat paket dengan --target lain"
    version = ".".join(platform.python_version_tuple()[:2])
    if version != package.python:
        words = f"python3 di sini {version} ({sys.executable}); paket ini untuk {package.python}"
        yield f"{words}: apt-get install python{package.python}"


def _os_release(places: Places) -> dict[str, str]:
    own = places.at("/etc/os-release")
    path = own if own.is_file() else Path("/etc/os-release")
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if "=" in line)
    return {key: value.strip('"') for key, value in pairs}


def _programs() -> Iterator[str]:
    for program, way in PROGRAMS.items():
        if shutil.which(program) is None:
            yield f"{program} tidak ada: {way}"


def _clock(package: Package) -> Iterator[str]:
    now = datetime.now(UTC).date()
    if now < date.fromisoformat(package.made_on):
        words = f"jam server {now.isoformat()}, padahal paket dibuat {package.made_on}"
        yield f"{words}: betulkan dengan `timedatectl set-ntp true`, atau `date -s` bila tanpa internet"


def _disk(places: Places, package: Package) -> Iterator[str]:
    needed = package.unpacked_bytes * 2 + LIBRARIES_BYTES + SPARE_BYTES
    data = sum(path.stat().st_size for path in places.data.rglob("*") if path.is_file()) if places.data.is_dir() else 0
    wanted: dict[int, tuple[Path, int]] = {}
    for place, size in ((places.releases, needed), (places.data, data + SPARE_BYTES), (places.backups, data * 2)):
        there = next(one for one in (place, *place.parents) if one.exists())
        _first, sum_so_far = wanted.get(there.stat().st_dev, (place, 0))
        wanted[there.stat().st_dev] = (there, sum_so_far + size)
    for there, size in wanted.values():
        free = shutil.disk_usage(there).free
        if free < size:
            yield f"disk {there} tersisa {free / 1e9:.1f} GB, perlu {size / 1e9:.1f} GB: kosongkan atau perbesar"


def _answers(places: Places) -> Iterator[str]:
    if not places.answers.domain:
        yield "domain belum disebut: --domain live.DAERAH.go.id"
    elif not DOMAIN.fullmatch(places.answers.domain):
        yield f"--domain {places.answers.domain!r} bukan nama domain, misalnya live.contoh.go.id"
    if not places.backups.is_dir():
        yield f"folder cadangan {places.backups} tidak ada: pasang disk keduanya di sana, atau sebut --cadangan FOLDER"


def port_problem(port: int) -> list[str]:
    """Say whether something else than this replica answers at the port; only asked before the first installation."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return [f"porta {port} sudah dipakai program lain: lihat `ss -ltnp`, atau sebut --porta lain"]
    return []
