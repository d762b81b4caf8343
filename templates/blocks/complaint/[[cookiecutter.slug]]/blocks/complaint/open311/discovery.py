"""Says where the service is found and what it speaks."""

from typing import Any

from django.conf import settings

from region.profile import REGION

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
CHANGED_AT = "2026-11-24T00:00:00+07:00"


def document() -> dict[str, Any]:
    """The discovery document of this region."""
    address = f"{settings.SITE_ADDRESS}/open311/v2"
    return {
        "changeset": CHANGED_AT,
        "contact": REGION.contact.email,
        "key_service": f"{REGION.contact.email} {REGION.contact.phone}".strip(),
        "endpoints": [
            {
                "specification": SPECIFICATION,
                "url": address,
                "changeset": CHANGED_AT,
                "type": "production",
                "formats": ["text/xml", "application/json"],
            }
        ],
    }
