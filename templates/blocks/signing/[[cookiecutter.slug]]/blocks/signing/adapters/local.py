"""Signs with the example authority: real PAdES that nobody outside trusts."""

from blocks.signing import authority, pades
from blocks.signing.adapters.base import Refused, Request, Signed


class LocalSigner:
    """The stand-in for a recognised authority."""

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
            )
        except pades.CannotSign as problem:
            raise Refused(str(problem)) from problem
        return Signed(pdf, self.name, pades.LEVEL, reference=key.serial, key=key)
