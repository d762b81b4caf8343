"""Tables of the signing block; the register itself is core.IssuedDocument."""

from blocks.signing.models.authority import Authority, AuthorityKind
from blocks.signing.models.envelope import Envelope
from blocks.signing.models.signature import Signature, SignatureState
from blocks.signing.models.signing_key import SigningKey

__all__ = ["Authority", "AuthorityKind", "Envelope", "Signature", "SignatureState", "SigningKey"]
