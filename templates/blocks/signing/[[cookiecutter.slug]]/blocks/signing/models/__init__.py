"""Tables of the signing block; the register itself is core.IssuedDocument."""

from blocks.signing.models.authority import Authority, AuthorityKind
from blocks.signing.models.signature import Signature, SignatureState
from blocks.signing.models.signing_key import SigningKey

__all__ = ["Authority", "AuthorityKind", "Signature", "SignatureState", "SigningKey"]
