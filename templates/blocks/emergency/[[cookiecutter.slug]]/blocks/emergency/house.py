"""Who speaks: the region's name and addresses as alerts and pages give them."""

from typing import Any

from region.profile import REGION


def sender(binding: Any) -> str:
    """The region's address as sender of alerts; unique in the world because the domain is."""
    return f"{binding.app}@{REGION.domain}"


def sender_name() -> str:
    """The region's name as residents read it."""
    return str(REGION.name)


def site() -> str:
    """The region's address on the web, without a slash at its end."""
    return f"https://{REGION.domain}"
