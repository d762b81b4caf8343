"""Where everything lies on the server, and what was answered when it was installed."""

import json
import pwd
import re
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

DOMAIN, PORT = "live.contoh.go.id", "8000"  # as the texts in deploy/ have them


@dataclass(frozen=True)
class Answers:
    """What differs from server to server and is no secret."""

    domain: str = ""
    backups: str = "/mnt/cadangan"
    account: str = "replika"
    port: int = 8000


@dataclass(frozen=True)
class Places:
    """The folders of an installation; with another root than / nothing of the machine is touched."""

    root: Path = Path("/")
    answers: Answers = field(default_factory=Answers)

    def at(self, absolute: str) -> Path:
        """Give a place below the root."""
        return self.root / absolute.lstrip("/")

    @property
    def releases(self) -> Path:
        return self.at("/srv/replika")

    @property
    def current(self) -> Path:
        return self.releases / "kini"

    @property
    def libraries(self) -> Path:
        return self.releases / "pustaka"

    @property
    def journal(self) -> Path:
        return self.releases / "naik-rilis.json"

    @property
    def lock(self) -> Path:
        return self.releases / ".sedang-bekerja"

    @property
    def settings(self) -> Path:
        return self.at("/etc/replika")

    @property
    def environment(self) -> Path:
        return self.settings / "env"

    @property
    def tls(self) -> Path:
        return self.settings / "tls"

    @property
    def data(self) -> Path:
        return self.at("/var/lib/replika")

    @property
    def logs(self) -> Path:
        return self.at("/var/log/replika")

    @property
    def backups(self) -> Path:
        return self.at(self.answers.backups)

    @property
    def units(self) -> Path:
        return self.at("/etc/systemd/system")

    @property
    def site(self) -> Path:
        return self.at("/etc/nginx/sites-available/replika")

    def installed(self) -> Path | None:
        """Give the release in use, None before the first."""
        return self.current.resolve() if self.current.is_symlink() else None

    def account(self) -> pwd.struct_passwd:
        """The account that runs the replica; KeyError before it was made."""
        return pwd.getpwnam(self.answers.account)

    def remembered(self) -> "Places":
        """The same places with the answers that were given when it was installed."""
        kept = self.settings / "pemasangan.json"
        if not kept.is_file():
            return self
        return replace(self, answers=Answers(**json.loads(kept.read_text(encoding="utf-8"))))

    def remember(self) -> None:
        """Keep the answers for the next release."""
        text = json.dumps(asdict(self.answers), indent=1)
        (self.settings / "pemasangan.json").write_text(f"{text}\n", encoding="utf-8")

    def fitted(self, text: str) -> str:
        """Put this server's places, domain, account and port where a text of deploy/ has the usual ones."""
        said = {
            "/srv/replika": str(self.releases),
            "/etc/replika": str(self.settings),
            "/var/lib/replika": str(self.data),
            "/mnt/cadangan": str(self.backups),
            "User=replika": f"User={self.answers.account}",
            "server kembali": f"server kembali --root {self.root}",
            DOMAIN: self.answers.domain or DOMAIN,
            PORT: str(self.answers.port),
        }
        return re.sub("|".join(map(re.escape, said)), lambda found: said[found[0]], text)
