"""`python -m tests.replica.on_a_server`: a bundle of a small replica on a server of its own, without any network.

It is installed, opened, followed by a second release; then come one whose migration destroys data and fails, one
whose pages fail, and one during whose migration the power fails. After each the old release serves with its data.
Real are the scripts, the libraries from the bundle's wheels, the server, the account without rights and the missing
network; stood in for are systemctl (stand_ins/systemctl starts the units' own commands), nginx and adduser.
"""

import fcntl
import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from generator.bundle.bundle import Content, write_bundle
from generator.bundle.target import TARGETS
from generator.generate import obtain
from generator.render.rendered import RenderedFile
from generator.roots import CATALOG_FOLDER
from tests.replica import killed_intake

APPS = ("laksa",)
DOMAIN, ACCOUNT = "live.poso.go.id", "www-data"
SET_FLAGS, IS_UP = 0x8914, 1  # Linux's SIOCSIFFLAGS and IFF_UP
STAND_INS = Path(__file__).resolve().parent / "stand_ins"
CORE = "core/migrations"
MIGRATION = """\
import os
import time

from django.db import migrations


def change(apps, schema_editor):
    offices = apps.get_model("core", "Office").objects
    {work}


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("core", "{before}")]
    operations = [migrations.RunPython(change)]
"""
DESTROYS = "offices.update(name='RUSAK')"
FAILS = f"{DESTROYS}; raise RuntimeError('kolom yang lama tidak dapat dibaca')"
SIGN = "sedang-diubah"
WAITS = f"{DESTROYS}; open(os.environ['HOME'] + '/{SIGN}', 'w').close(); time.sleep(60)"
WORKS = "offices.filter(name='Kantor Uji').update(name='Kantor Uji Dua')"
READ = "from core.models import Office; print(Office.objects.get(code='uji').name)"
MAKE = "from core.models import Office; Office.objects.create(name='Kantor Uji', code='uji')"


def run() -> None:
    """Make the bundles with a network, then do everything else without one."""
    work = Path(tempfile.mkdtemp(prefix="replikota-server-"))
    work.chmod(0o755)  # the account without rights has to pass
    try:
        make_bundles(work)
        command = [sys.executable, "-m", "tests.replica.on_a_server", str(work)]
        done = subprocess.run([*without_network(), *command], check=False)
        if done.returncode != 0:
            sys.exit(f"the server's trial failed with {done.returncode}")
    finally:
        shutil.rmtree(work, ignore_errors=True)


def without_network() -> list[str]:
    """What runs a command where there is no network at all; said plainly where this system forbids it."""
    if subprocess.run(["unshare", "--net", "true"], capture_output=True, check=False).returncode == 0:
        return ["unshare", "--net", "--"]
    print("  no network namespace may be made here: pip runs with --no-index and proxies that nobody answers")
    return ["env", *(f"{name}=http://127.0.0.1:9" for name in ("http_proxy", "https_proxy", "ALL_PROXY"))]


def make_bundles(work: Path) -> None:
    """Five releases of one replica; only for the first is anything downloaded."""
    made, _keep = obtain("poso", APPS, CATALOG_FOLDER, None)
    first = Content(made.answers.region, made.answers.region_name, made.answers.release, made.files)
    write_bundle(first, TARGETS["debian12"], work / "satu")
    second = migrated(first.files, WORKS)
    later = {
        "dua": second,
        "migrasi": migrated(second, FAILS),
        "padam": migrated(second, WAITS),
        "halaman": broken_page(migrated(second, DESTROYS)),
    }
    for name, files in later.items():
        write_bundle(replace(first, files=files), TARGETS["debian12"], work / name, work / "satu" / "wheels")


def migrated(files: tuple[RenderedFile, ...], work: str) -> tuple[RenderedFile, ...]:
    """Add one migration of the core."""
    before = sorted(file.path for file in files if re.match(rf"{CORE}/\d{{4}}_", file.path))[-1]
    text = MIGRATION.format(work=work, before=Path(before).stem)
    number = int(Path(before).name[:4]) + 1
    return (*files, RenderedFile(f"{CORE}/{number:04}_uji.py", text.encode(), "", ""))


def broken_page(files: tuple[RenderedFile, ...]) -> tuple[RenderedFile, ...]:
    """Let the sign-in page fail, as a template with a mistake does."""
    bad = b"{% extends 'tidak-ada.html' %}"
    return tuple(replace(file, data=bad) if file.path.endswith("accounts/sign_in.html") else file for file in files)


class Server:
    """A root folder that is a server to the scripts, and the programs that they find on it."""

    def __init__(self, work: Path) -> None:
        self.work, self.root, self.bin = work, work / "akar", work / "bin"
        self.replica = self.root / "srv/replika"

    def begin(self) -> None:
        """An empty Debian with a second disk."""
        self.bin.mkdir()
        shutil.copy(STAND_INS / "systemctl", self.bin)
        for name in ("nginx", "adduser"):
            (self.bin / name).write_text("#!/bin/sh\nexit 0\n")
        for path in self.bin.iterdir():
            path.chmod(0o755)
        (self.root / "mnt/cadangan").mkdir(parents=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def script(self, bundle: str, name: str, *options: str) -> tuple[int, str]:
        """Run a script of a bundle; give how it left and what it said."""
        command = ["sh", str(self.work / bundle / name), "--root", str(self.root), *options]
        start = time.monotonic()
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, cwd="/")
        print(f"  {time.monotonic() - start:5.1f} s  {bundle}: {name} -> {done.returncode}", flush=True)
        return done.returncode, done.stdout + done.stderr

    @property
    def environment(self) -> dict[str, str]:
        """Debian's own Python, never the one that runs us."""
        passed = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        return {"PATH": f"{self.bin}:/usr/local/bin:/usr/bin:/usr/sbin:/bin:/sbin", "LANG": "C.UTF-8", **passed}

    def systemctl(self, *words: str) -> int:
        return subprocess.run(["systemctl", *words], env=self.environment, check=False).returncode

    def kill_web(self) -> None:
        """Kill the web service with all its processes, without a word of warning."""
        os.killpg(int((self.work / "units" / "replika.service").read_text()), signal.SIGKILL)

    def shell(self, code: str) -> str:
        """Run Python in the replica as its account."""
        command = [".venv/bin/python", "manage.py", "shell", "-c", code]
        done = subprocess.run(
            command, cwd=self.replica / "kini", user=ACCOUNT, group=ACCOUNT, extra_groups=[],
            env=self.environment | {"HOME": str(self.root / "var/lib/replika")},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def page(self, path: str) -> str:
        """Open a page as nginx would."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as line:
            heads = (f"GET {path} HTTP/1.1", f"Host: {DOMAIN}", "X-Forwarded-Proto: https", "Connection: close")
            line.sendall("\r\n".join([*heads, "", ""]).encode())
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        assert answer.startswith(b"HTTP/1.1 200"), answer[:300]
        return answer.decode("utf-8", "replace")

    def release(self) -> str:
        return (self.replica / "kini").resolve().name

    def end(self) -> None:
        """Stop whatever was started."""
        if (self.work / "units").is_dir():
            self.systemctl("stop", "replika.service", "replika-kerja.service")


def trial(work: Path) -> None:
    """Everything that happens on the server."""
    bring_up_loopback()
    server = Server(work)
    server.begin()
    try:
        refuses_what_is_not_ready(server)
        installs(server)
        loses_nothing_when_it_is_killed(server)
        upgrades(server)
        goes_back(server, "migrasi", "kolom yang lama tidak dapat dibaca")
        goes_back(server, "halaman", "/akun/masuk/ menjawab 500")
        comes_back_after_the_power_failed(server)
    finally:
        server.end()


def refuses_what_is_not_ready(server: Server) -> None:
    """Every problem at once, and nothing is changed; a damaged wheel is not installed."""
    code, said = server.script("satu", "pasang", "--domain", "bukan domain", "--cadangan", "/tidak/ada")
    assert code == 1, said
    assert "bukan nama domain" in said, said
    assert "folder cadangan" in said, said
    assert not server.replica.exists(), said
    wheel = next((server.work / "satu/wheels").glob("segno-*"))
    kept = wheel.read_bytes()
    wheel.write_bytes(kept[:-1] + b"x")
    code, said = server.script("satu", "pasang", "--domain", DOMAIN)
    assert code == 1, said
    assert wheel.name in said, said
    assert "rusak atau tidak lengkap" in said, said
    assert not server.replica.exists(), said
    wheel.write_bytes(kept)


def installs(server: Server) -> None:
    """From nothing to pages; a second run changes neither keys nor data."""
    options = ("--domain", DOMAIN, "--akun", ACCOUNT, "--porta", str(server.port))
    code, said = server.script("satu", "pasang", *options)
    assert code == 0, said
    env = server.root / "etc/replika/env"
    keys = env.read_text()
    assert f"SITE_ADDRESS=https://{DOMAIN}" in keys, keys
    assert env.stat().st_mode & 0o777 == 0o640
    for secret in re.findall(r"^(?:SECRET_KEY|FIELD_KEYS|HASH_KEY|BACKUP_KEY)=(.+)$", keys, re.MULTILINE):
        assert all(secret not in log.read_text() for log in (server.root / "var/log/replika").iterdir())
    for path in (server.root / "var/lib/replika").rglob("*"):
        assert path.owner() == ACCOUNT, path
    assert "<main" in server.page("/")
    verify_units(server)
    server.shell(MAKE)
    code, said = server.script("satu", "pasang")
    assert code == 0, said
    assert env.read_text() == keys
    assert "Kantor Uji" in server.shell(READ)
    assert server.systemctl("start", "replika-tick.service") == 0
    assert server.systemctl("start", "replika-cadangan.service") == 0
    assert len(list((server.root / "mnt/cadangan").glob("*.replika"))) == 1


def verify_units(server: Server) -> None:
    """systemd itself finds nothing wrong with the units, where it is here."""
    program = shutil.which("systemd-analyze")
    if program:
        units = [str(path) for path in (server.root / "etc/systemd/system").iterdir()]
        done = subprocess.run([program, "verify", "--man=no", *units], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert not done.stderr.strip(), done.stderr


def loses_nothing_when_it_is_killed(server: Server) -> None:
    """The web service dies while it takes forms, as it does when memory runs out."""

    def start() -> None:
        assert server.systemctl("start", "replika.service") == 0
        wait(lambda: server.page("/kesehatan/"))

    address = f"http://127.0.0.1:{server.port}"
    print("  " + killed_intake.try_it(address, DOMAIN, server.shell, server.kill_web, start), flush=True)


def upgrades(server: Server) -> None:
    """The second release serves, with the data as its migration made them."""
    before = server.release()
    code, said = server.script("dua", "naik-rilis")
    assert code == 0, said
    assert server.release() != before, said
    assert "Kantor Uji Dua" in server.shell(READ)
    assert "<main" in server.page("/layanan/laksa/")
    assert (server.replica / before).is_dir()
    assert not (server.replica / "naik-rilis.json").exists()


def goes_back(server: Server, bundle: str, words: str) -> None:
    """What failed is said, and the old release serves with its data."""
    before = server.release()
    code, said = server.script(bundle, "naik-rilis")
    assert code == 1, said
    assert words in said, said
    assert "Sudah kembali" in said, said
    assert Path(re.findall(r"Log: (\S+)", said)[-1]).is_file(), said
    serves_as_before(server, before)


def comes_back_after_the_power_failed(server: Server) -> None:
    """Nobody is there: starting the web service is enough, as systemd does it when the server starts."""
    before = server.release()
    command = ["sh", str(server.work / "padam/naik-rilis"), "--root", str(server.root)]
    running = subprocess.Popen(
        command, env=server.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    sign = server.root / "var/lib/replika" / SIGN
    while running.poll() is None and not sign.exists():
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    assert sign.exists()
    assert (server.replica / "naik-rilis.json").is_file()
    assert server.systemctl("start", "replika.service") == 0
    wait(lambda: server.page("/kesehatan/"))
    serves_as_before(server, before)


def serves_as_before(server: Server, before: str) -> None:
    assert server.release() == before
    office = server.shell(READ)
    assert office.splitlines()[-1] == "Kantor Uji Dua", office
    assert "<main" in server.page("/")
    assert "<main" in server.page("/akun/masuk/")
    assert not (server.replica / "naik-rilis.json").exists()
    kept = sorted(path.name for path in server.replica.glob("rilis-*"))
    assert len(kept) == 2, kept


def wait(work: Callable[[], object]) -> None:
    for _time in range(200):
        try:
            work()
        except (OSError, AssertionError):
            time.sleep(0.2)
        else:
            return
    work()


def bring_up_loopback() -> None:
    """In a network namespace of its own even this machine's own address is down at first."""
    with socket.socket() as any_socket, suppress(PermissionError):  # where no namespace was made it is up
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sh14x", b"lo", IS_UP))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        trial(Path(sys.argv[1]))
    else:
        run()
