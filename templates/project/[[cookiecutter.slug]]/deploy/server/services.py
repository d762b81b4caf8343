"""systemd and nginx: the texts in deploy/ fitted to this server, and what is started and stopped of them."""

import subprocess
import time
from pathlib import Path

from server.places import Places
from server.release import link
from server.running import Log, environment
from server.words import Stopped

WEB, WORKER, TICK = "replika.service", "replika-kerja.service", "replika-tick.service"
TIMERS = ("replika-tick.timer", "replika-cadangan.timer")
RUNNING = (WEB, WORKER, *TIMERS)
PATIENCE = 300  # seconds for a tick or a backup that runs already


def write_units(places: Places, release: Path, log: Log) -> None:
    """Write the units of a release; what a server has of its own lies in drop-ins (`systemctl edit`) and stays."""
    places.units.mkdir(parents=True, exist_ok=True)
    for source in sorted((release / "deploy" / "systemd").iterdir()):
        target = places.units / source.name
        work = target.with_name(f"{target.name}.baru")
        work.write_text(places.fitted(source.read_text(encoding="utf-8")), encoding="utf-8")
        work.replace(target)
    log.run("systemctl", "daemon-reload")


def write_site_once(places: Places, release: Path, python: Path, log: Log) -> bool:
    """Write nginx's site where there is none, with a certificate of its own until the real one comes."""
    if places.site.exists():
        return False
    _certificate_once(places, python, log)
    places.site.parent.mkdir(parents=True, exist_ok=True)
    text = (release / "deploy" / "nginx" / "replika.conf").read_text(encoding="utf-8")
    places.site.write_text(places.fitted(text), encoding="utf-8")
    enabled = places.at("/etc/nginx/sites-enabled")
    enabled.mkdir(parents=True, exist_ok=True)
    link(places.site, enabled / "replika")
    try:
        log.run("nginx", "-t")
    except Stopped:
        (enabled / "replika").unlink()
        places.site.unlink()
        raise
    log.run("systemctl", "reload-or-restart", "nginx")
    return True


def _certificate_once(places: Places, python: Path, log: Log) -> None:
    places.tls.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not (places.tls / "sertifikat.pem").exists():
        log.say("Membuat sertifikat sementara (ganti dengan yang sungguhan; lihat docs/operate.md) …")
        script = Path(__file__).with_name("self_signed.py")
        log.run(python, "-B", script, places.answers.domain, places.tls)


def start(log: Log) -> None:
    """Start everything, now and after each start of the server."""
    log.run("systemctl", "enable", "--now", *RUNNING)


def start_web(log: Log) -> None:
    """Start what answers the public, and nothing else yet."""
    log.run("systemctl", "start", WEB)


def stop(places: Places, log: Log) -> None:
    """Stop everything; a tick or a backup that runs is let to its end, so that nothing is done by half."""
    log.run("systemctl", "stop", *TIMERS)
    latest = time.monotonic() + PATIENCE
    while time.monotonic() < latest and (is_running(places, TICK) or is_running(places, "replika-cadangan.service")):
        time.sleep(1)
    log.run("systemctl", "stop", WEB, WORKER, TICK, "replika-cadangan.service")


def is_running(places: Places, unit: str) -> bool:
    """Ask systemd; a job that is being done counts."""
    command = ["systemctl", "show", "--property=ActiveState", "--value", unit]
    done = subprocess.run(command, env=environment(places), capture_output=True, text=True, check=False)
    return done.stdout.strip() in ("active", "activating", "reloading")
