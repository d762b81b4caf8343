"""The sheet of keys for the safe: what a backup alone cannot bring back, printed to be typed or scanned again."""

from typing import Any

from django.conf import settings
from django.utils import timezone, translation

from core.display import long_date
from core.documents import parts, typeset
from core.documents.content import LANGUAGE

GROUP = 4
WARNING = (
    "Siapa pun yang memegang lembar ini dan cadangannya dapat membaca semua data. Simpan di tempat terkunci, "
    "tidak satu ruangan dengan cadangan, dan tidak sebagai foto atau surel."
)
WAY_BACK = (
    "Memulihkan: tulis setiap kunci pada barisnya di /etc/replika/env, tanpa spasi (atau pindai kode QR, yang memuat "
    "seluruh baris), lalu jalankan manage.py pulihkan. Cetak lembar baru setelah manage.py rotate_keys."
)


@translation.override(LANGUAGE)
def pdf() -> bytes:
    """Set the keys of this replica as they are now."""
    printed = f"{settings.SITE_ADDRESS} · dicetak {long_date(timezone.localtime())}"
    data = {
        **parts.base(None, title="Lembar kunci replika"),
        "words": [printed, WARNING],
        "keys": [_key(name, use, value) for name, use, value in _keys()],
        "after": [WAY_BACK, "Diserahkan dan diterima pada: ........................"],
        "holders": ["Yang menyerahkan,", "Yang menyimpan,"],
    }
    return typeset.pdf("keys", data)


def _keys() -> list[tuple[str, str, str]]:
    return [
        ("BACKUP_KEY", "membuka cadangan", settings.BACKUP_KEY),
        ("FIELD_KEYS", "membaca NIK dan data pribadi lain", settings.FIELD_KEYS),
        ("HASH_KEY", "menemukan kembali NIK; tidak pernah berubah", settings.HASH_KEY),
    ]


def _key(name: str, use: str, value: str) -> dict[str, Any]:
    groups = " ".join(value[start : start + GROUP] for start in range(0, len(value), GROUP))
    return {"name": name, "use": use, "groups": groups, "qr": parts.qr(f"{name}={value}"), "alt": f"Kode QR {name}"}
