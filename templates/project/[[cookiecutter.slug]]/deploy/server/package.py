"""The bundle that was brought: what it says of itself, its replica and its libraries."""

import json
import platform
import shutil
import tarfile
from dataclasses import dataclass
from pathlib import Path

from server.words import Stopped

ABOUT = "paket.json"


@dataclass(frozen=True)
class Package:
    """A bundle on its medium; `pasang` and `naik-rilis` have checked each of its files before."""

    folder: Path
    release: str
    region: str
    region_name: str
    system: str
    version: str
    python: str
    machine: str
    made_on: str
    unpacked_bytes: int

    @property
    def wheels(self) -> Path:
        return self.folder / "wheels"

    @property
    def requirements(self) -> Path:
        return self.folder / "requirements.txt"

    def unpack(self, target: Path) -> None:
        """Write the replica into a new folder; what the archive says of places outside of it is refused."""
        target.mkdir(parents=True)
        with tarfile.open(self.folder / "replika.tar.gz") as tar:
            for member in tar:
                place = (target / member.name).resolve()
                if not member.isreg() or not place.is_relative_to(target.resolve()):
                    raise Stopped(f"replika.tar.gz memuat {member.name!r}, yang bukan berkas biasa di dalamnya.")
                place.parent.mkdir(parents=True, exist_ok=True)
                with tar.extractfile(member) as source, place.open("xb") as out:
                    shutil.copyfileobj(source, out)
                place.chmod(0o755 if member.mode & 0o100 else 0o644)


def this_package() -> Package:
    """Give the bundle in which this code lies."""
    folder = Path(__file__).resolve().parents[1]
    if not (folder / ABOUT).is_file():
        raise Stopped(
            f"{folder} bukan paket: {ABOUT} tidak ada. Buat dengan `replikota bundle`, lalu jalankan dari sana."
        )
    return Package(folder=folder, **json.loads((folder / ABOUT).read_text(encoding="utf-8")))


def machine() -> str:
    """The processor as Python calls it."""
    return platform.machine()
