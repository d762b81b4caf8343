"""How a deed's end is told: a message and a page for people, JSON for the screen's own script."""

from django.http import HttpRequest, JsonResponse

from core.answers import attempt as attempt


def wants_json(request: HttpRequest) -> bool:
    """Say whether the screen's script asks, and not a browser's form."""
    return request.headers.get("Accept", "").startswith("application/json")


def refused(fields: dict[str, str], texts: list[str]) -> JsonResponse:
    """What was wrong, field by field."""
    return JsonResponse({"fields": fields, "messages": texts}, status=422)
