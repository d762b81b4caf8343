"""/etc/replika/env: written once with keys of its own, and never again."""

import os
import secrets
import subprocess
from pathlib import Path

from server.places import Places
from server.running import Log

FITTED = """\
ALLOWED_HOSTS={domain}
SITE_ADDRESS=https://{domain}
DATA_DIR={data}
BACKUP_KEY={backup_key}
# EMAIL_URL=smtp+tls://akun:sandi@surel.{domain}:587
"""


def write_once(places: Places, python: Path, release: Path, log: Log) -> bool:
    """Write it where there is none; give whether it was written."""
    if places.environment.exists():
        return False
    made = _keys(python, release)
    lines = [line for line in made.splitlines() if not line.startswith("ALLOWED_HOSTS=")]
    own = FITTED.format(domain=places.answers.domain, data=places.data, backup_key=secrets.token_urlsafe(32))
    work = places.environment.with_name("env.baru")
    work.unlink(missing_ok=True)
    descriptor = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o640)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n" + own)
        out.flush()
        os.fsync(out.fileno())
    os.chown(work, 0, places.account().pw_gid)
    work.replace(places.environment)
    log.note(f"{places.environment} dibuat")
    return True


def _keys(python: Path, release: Path) -> str:
    """Ask the replica for keys; they are kept out of every log."""
    command = [str(python), "-B", "-m", "config.new_env"]
    return subprocess.run(command, cwd=release, capture_output=True, text=True, check=True).stdout
