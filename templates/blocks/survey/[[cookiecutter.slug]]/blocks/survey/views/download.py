"""Hands out a file that was just made."""

from django.http import HttpResponse

PDF = "application/pdf"


def answer(content: bytes, kind: str, name: str) -> HttpResponse:
    """A PDF is shown, anything else saved."""
    response = HttpResponse(content, content_type=kind)
    shown = "inline" if kind == PDF else "attachment"
    response["Content-Disposition"] = f'{shown}; filename="{name}"'
    return response
