"""Lets documents be signed in the tests of applications without setting and signing a real PDF."""

from blocks.signing import adapters
from blocks.signing.adapters import Signed
from blocks.signing.services import signing

PDF = b"%PDF-1.7 contoh"


class InstantSigner:
    """Says that it signed."""

    name = "uji"
    is_example = True
    needs_passphrase = False

    def sign(self, request):
        return Signed(request.pdf, self.name, "uji")


def prepare(world, monkeypatch):
    """Sign at once and with nothing."""
    monkeypatch.setattr(adapters, "current", InstantSigner)
    monkeypatch.setattr(signing, "render", lambda *args, **kwargs: PDF)


def stay(world, binding, record):
    """It is signed as soon as it is issued."""


EVENTS = {}
NEEDS = {"is_signed": stay}
