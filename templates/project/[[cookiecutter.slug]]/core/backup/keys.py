"""The keys that personal data are under: a backup holds none of them, but knows whether they are at hand."""

import base64
import hashlib
import hmac
import json

from django.conf import settings

from core.backup.sealed_stream import CannotOpen


class KeysMissing(CannotOpen):
    """The backup opens, but what is encrypted inside of it would stay unreadable."""


def marks() -> bytes:
    """What tells keys apart without telling anything of them."""
    return json.dumps({"HASH_KEY": _mark(settings.HASH_KEY), "FIELD_KEYS": _field_marks()}).encode()


def require(said: bytes) -> None:
    """Raise KeysMissing with the names of the keys that the settings lack."""
    there, wanted = _field_marks(), json.loads(said)
    missing = [f"FIELD_KEYS {key_id}" for key_id, mark in wanted["FIELD_KEYS"].items() if there.get(key_id) != mark]
    if wanted["HASH_KEY"] != _mark(settings.HASH_KEY):
        missing.append("HASH_KEY")
    if missing:
        raise KeysMissing(
            f"Kunci data pribadi tidak ada di sini: {', '.join(missing)}. Tanpa itu NIK tidak terbaca dan tidak dapat "
            "dicari. Isikan ke .env dari lembar kunci atau salinan /etc/replika/env; bila kunci itu memang hilang "
            "selamanya: --tanpa-kunci."
        )


def _field_marks() -> dict[str, str]:
    pairs = (part.strip().partition(":") for part in settings.FIELD_KEYS.split(",") if part.strip())
    return {key_id: _mark(text) for key_id, _colon, text in pairs}


def _mark(text: str) -> str:
    return hmac.new(base64.b64decode(text), b"replika: tanda kunci", hashlib.sha256).hexdigest()[:16]
