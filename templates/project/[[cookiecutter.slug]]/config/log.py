"""What is logged, and the filter that keeps personal data out of it."""

import logging
import re

NUMBERS = re.compile(r"(?<!\d)(\+?\d{2})\d{6,}(\d{2})(?!\d)")
ADDRESSES = re.compile(r"[\w.+-]+@([\w-]+\.[\w.-]+)")


class MaskPersonal(logging.Filter):
    """Masks long numbers (NIK, NIP, telephone) and e-mail addresses in every message."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the message; never drop it."""
        record.msg, record.args = mask(record.getMessage()), ()
        return True


class MaskedFormatter(logging.Formatter):
    """Formats a record and masks its traceback too, which may quote values."""

    def formatException(self, ei) -> str:  # noqa: N802 - the name is logging's own
        """Format the traceback, masked."""
        return mask(super().formatException(ei))


def mask(text: str) -> str:
    """Cover what could name a person."""
    return ADDRESSES.sub(r"***@\1", NUMBERS.sub(r"\1***\2", text))


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"mask": {"()": MaskPersonal}},
    "formatters": {
        "line": {"()": MaskedFormatter, "format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "filters": ["mask"],
            "formatter": "line",
        },
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "axes": {"handlers": ["console"], "level": "ERROR", "propagate": False},
    },
}
