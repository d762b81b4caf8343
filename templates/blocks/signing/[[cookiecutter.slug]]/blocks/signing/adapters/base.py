"""What a signing service is asked and answers, whichever it is."""

from dataclasses import dataclass
from typing import Any, Protocol


class Refused(Exception):
    """The service did not sign; the text is what the officer reads."""


class WrongPassphrase(Refused):
    """The passphrase is not the officer's; to go on with it would only lock them out."""


@dataclass(frozen=True)
class Request:
    """One PDF to be signed, and in whose name. The passphrase is never kept nor logged."""

    pdf: bytes
    position: Any | None
    user: Any | None
    office: Any | None
    reason: str
    location: str
    link: str
    nik: str = ""
    passphrase: str = ""

    def __repr__(self) -> str:
        return f"Request({len(self.pdf)} bytes for {self.user})"


@dataclass(frozen=True)
class Signed:
    """The signed PDF and what the service says of it."""

    pdf: bytes
    provider: str
    level: str
    reference: str = ""
    key: Any | None = None


class Signer(Protocol):
    """A service that signs; one that needs no passphrase signs as soon as one is issued."""

    name: str
    is_example: bool
    needs_passphrase: bool

    def sign(self, request: Request) -> Signed:
        """Sign, or raise Refused."""
        ...
