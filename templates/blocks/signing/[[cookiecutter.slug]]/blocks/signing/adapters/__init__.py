"""Services that sign: the example authority of this replica, or BSrE's client service; or nobody, for ink."""

from blocks.signing import pades
from blocks.signing.adapters.base import Refused, Request, Signed, Signer, WrongPassphrase
from blocks.signing.adapters.bsre import BsreSigner
from blocks.signing.adapters.local import LocalSigner
from config.environment import env

__all__ = ["Refused", "Request", "Signed", "Signer", "WrongPassphrase", "current", "is_ink"]

INK = "basah"
LEVELS = {"B-B": pades.BASIC, "B-LT": pades.LONG_TERM}


def is_ink() -> bool:
    """Say whether documents are printed and signed with pen and stamp: SIGNER=basah."""
    return env.str("SIGNER", default="local") == INK


def current() -> Signer:
    """The service that SIGNER names: local (default), bsre-v1 or bsre-v2."""
    name = env.str("SIGNER", default="local")
    if name == "local":
        return LocalSigner(_level())
    if name not in ("bsre-v1", "bsre-v2"):
        raise Refused(f"SIGNER={name} is unknown; use local, bsre-v1, bsre-v2 or basah")
    return BsreSigner(
        address=env.str("BSRE_URL"),
        user=env.str("BSRE_USER"),
        password=env.str("BSRE_PASSWORD"),
        version=int(name[-1]),
    )


def _level() -> str:
    """What SIGNER_LEVEL asks for: B-LT (default) holds what a check in years needs, B-B the signature alone."""
    name = env.str("SIGNER_LEVEL", default="B-LT")
    if name not in LEVELS:
        raise Refused(f"SIGNER_LEVEL={name} is unknown; use {' or '.join(LEVELS)}")
    return LEVELS[name]
