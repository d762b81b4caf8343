"""Reads the settings from the environment and from `.env`, and says all that is wrong at once."""

import os
import re
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
FINGERPRINT = re.compile(r"[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){31}")
LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

# Known to everybody who reads this file: fit for a developer's machine and refused elsewhere.
DEVELOPMENT = {
    "SECRET_KEY": "development-only-development-only-development-only-development-only",
    "FIELD_KEYS": "dev:ZGV2ZWxvcG1lbnQtb25seS1kZXZlbG9wbWVudC1vbmw=",
    "HASH_KEY": "ZGV2ZWxvcG1lbnQtb25seS1kZXZlbG9wbWVudC1oYXM=",
}

environ.Env.read_env(os.environ.get("ENV_FILE", BASE_DIR / ".env"))
env = environ.Env()

DEBUG = env.bool("DEBUG", default=True)


def secret(name: str) -> str:
    """Give a secret; the development one only while DEBUG is on."""
    return env.str(name, default=DEVELOPMENT[name] if DEBUG else "")


def allowed_hosts() -> list[str]:
    """Give the names we answer to; while DEBUG is on only this machine's own."""
    return LOCAL_HOSTS if DEBUG else env.list("ALLOWED_HOSTS", default=[])


def require_production_values() -> None:
    """Stop the start of a production server whose environment is not complete."""
    problems = [] if DEBUG else [*_missing(), *_unsafe()]
    if problems:
        lines = "\n  - ".join(problems)
        raise ImproperlyConfigured(f"DEBUG=0, but the environment is not complete:\n  - {lines}")


def _missing() -> list[str]:
    wanted = {
        "SECRET_KEY": "`python -m config.new_env` writes one",
        "FIELD_KEYS": "id:base64 of 32 bytes, the newest key first",
        "HASH_KEY": "base64 of 32 bytes; it must never change afterwards",
        "ALLOWED_HOSTS": "the host names of this replica, with commas between",
    }
    return [f"{name} is not set ({hint})" for name, hint in wanted.items() if not env.str(name, "")]


def _unsafe() -> list[str]:
    found = [
        f"{name} is the public development value" for name, value in DEVELOPMENT.items() if env.str(name, "") == value
    ]
    if len(env.str("SECRET_KEY", "x" * 50)) < 50:
        found.append("SECRET_KEY is shorter than 50 signs")
    if not env.bool("MFA_REQUIRED", default=True):
        found.append("MFA_REQUIRED=0 is allowed only with DEBUG=1")
    found += [
        f"ANDROID_FINGERPRINTS: {text} is no SHA-256 fingerprint (32 pairs of hexadecimal digits with colons between)"
        for text in env.list("ANDROID_FINGERPRINTS", default=[])
        if not FINGERPRINT.fullmatch(text.strip())
    ]
    if "*" in env.list("ALLOWED_HOSTS", default=[]):
        found.append("ALLOWED_HOSTS may not be *")
    return found
