"""Signs with the example authority: real PAdES that nobody outside trusts."""

from dataclasses import dataclass

from blocks.signing import authority, pades
from blocks.signing.adapters.base import Refused, Request, Signed


@dataclass(frozen=True)
class LocalSigner:
    """The stand-in for a recognised authority."""

    level: str = pades.LONG_TERM

    name = "local"
    is_example = True
    needs_passphrase = False

    def sign(self, request: Request) -> Signed:
        """Sign with the certificate of the officer on the position."""
        key = authority.key_for(request.position, request.user, request.office)
        try:
            pdf = pades.sign(
                request.pdf,
                authority.pair_of(key),
                authority.set_up(),
                authority.clock(),
                authority.revocation_list(),
                reason=request.reason,
                location=request.location,
                level=self.level,
            )
        except pades.CannotSign as problem:
            raise Refused(str(problem)) from problem
        return Signed(pdf, self.name, self.level, reference=key.serial, key=key)
