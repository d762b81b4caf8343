"""Which Android applications may stand for this site: they show its pages without an address bar."""

from django.conf import settings
from django.http import HttpRequest, JsonResponse

from config.installed import ANDROID
from core import access

RELATION = "delegate_permission/common.handle_all_urls"


@access.may(access.PUBLIC)
def links(request: HttpRequest) -> JsonResponse:
    """The Digital Asset Links of the region's applications; none before its fingerprint is set."""
    targets = [
        {
            "namespace": "android_app",
            "package_name": package,
            "sha256_cert_fingerprints": settings.ANDROID_FINGERPRINTS,
        }
        for package in ANDROID.values()
        if settings.ANDROID_FINGERPRINTS
    ]
    return JsonResponse([{"relation": [RELATION], "target": target} for target in targets], safe=False)
