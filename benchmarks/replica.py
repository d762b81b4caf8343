"""`python benchmarks/replica.py [FOLDER]`: what a replica costs beside hand-written Django, as ratios of one run.

Uses a generated, migrated and seeded replica of Poso with Si Senja [default: build/bench/poso, made when missing].
Measures on this machine only: start and memory; a generated list page against a hand-written view of the same query
and template; and an order taken in over HTTP (form, checks, computed price, number, workflow start, audit, notice)
against a bare view that inserts two rows, with 16 clients at once on SQLite.
"""

import http.client
import os
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
INSIDE = Path(__file__).with_name("replica_inside")
CLIENTS, REQUESTS_EACH, ROUNDS, PAGES = 16, 12, 3, 150
INTAKE_GOAL = 0.4  # of a bare insert
PORT = 8907


def main() -> None:
    """Print the figures of one run."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else made()
    for path in INSIDE.glob("bench_*.py"):
        (folder / path.name).write_bytes(path.read_bytes())
    try:
        print(inside(folder, "start"))
        print(inside(folder, "pages", str(PAGES)))
        intake(folder)
    finally:
        for path in INSIDE.glob("bench_*.py"):
            (folder / path.name).unlink()


def made() -> Path:
    """Generate and fill a replica to measure."""
    folder = ROOT / "build" / "bench" / "poso"
    if not (folder / ".env").is_file():
        from generator.generate import generate

        generate("poso", folder, ["si-senja"])
        environment = python(folder, "-m", "config.new_env", "--demo")
        (folder / ".env").write_text(environment, encoding="utf-8")
        for command in ("compile_locale", "migrate", "seed"):
            python(folder, "manage.py", command)
    return folder


def python(folder: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def inside(folder: Path, *arguments: str) -> str:
    return python(folder, "bench_run.py", *arguments)


def intake(folder: Path) -> None:
    """Take orders in through the generated page and rows through the bare view, in turn."""
    keys = inside(folder, "sessions", str(CLIENTS)).splitlines()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "bench_settings"}
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--port",
        str(PORT),
        "--workers",
        "2",
        "--blocking-threads",
        "4",
        "bench_wsgi:application",
    ]
    server = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait()
        generated, bare = [], []
        for _round in range(ROUNDS):
            generated.append(throughput("/layanan/si-senja/pesanan/baru/", keys))
            bare.append(throughput("/bench/bare/", keys))
        report("intake, 16 clients", generated, bare)
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait() -> None:
    for _try in range(80):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
            connection.request("GET", "/kesehatan/")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.25)
        else:
            return
    sys.exit("the replica did not start")


def throughput(path: str, keys: list[str]) -> float:
    """Requests a second of all clients together; stops where an answer is not the redirect after success."""
    failures: list[str] = []
    threads = [threading.Thread(target=client, args=(path, key, failures)) for key in keys]
    start = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        sys.exit(f"{len(failures)} of the requests failed, first: {failures[0]}")
    return CLIENTS * REQUESTS_EACH / (time.monotonic() - start)


def client(path: str, key: str, failures: list[str]) -> None:
    token = "b" * 32
    fields = {
        "csrfmiddlewaretoken": token, "layanan": "sedot", "bangunan": "rumah", "lokasi_lat": "-1.395",
        "lokasi_lon": "120.753", "lebar_gang_m": "4", "panjang_selang_m": "10", "rit": "1",
    }  # fmt: skip
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"sessionid={key}; csrftoken={token}",
    }
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    for _number in range(REQUESTS_EACH):
        connection.request("POST", path, urllib.parse.urlencode(fields), headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 302:
            failures.append(f"{path} answered {answer.status}: {body[:300]!r}")


def report(name: str, ours: list[float], bare: list[float]) -> None:
    mine, theirs = statistics.median(ours), statistics.median(bare)
    found = mine / theirs
    goal = f"goal: at least {INTAKE_GOAL}, {'met' if found >= INTAKE_GOAL else 'MISSED'}"
    print(f"{name}: {mine:.0f}/s generated, {theirs:.0f}/s by hand, ratio {found:.2f} ({goal})")


if __name__ == "__main__":
    main()
