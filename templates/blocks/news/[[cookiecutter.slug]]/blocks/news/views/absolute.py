"""Full addresses, from the configured one and not from what the browser claims."""

from django.conf import settings


def absolute(path: str) -> str:
    """Give the full address of a path."""
    return f"{settings.SITE_ADDRESS.rstrip('/')}{path}"
