"""Says what came of a deed and goes on to the next page; all problems at once."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from core.rules import RuleBroken
from core.whole_numbers import whole_number
from core.workflow import StaleState


def after(request: HttpRequest, deed: Callable[[], str], url: str) -> HttpResponse:
    """Do it, say it, go on; what stands against it is said instead, each reason on its own."""
    try:
        words = deed()
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
        return redirect(url)
    except StaleState as problem:
        messages.error(request, str(problem))
        return redirect(url)
    messages.success(request, words)
    return redirect(url)


def whole(text: Any) -> int | None:
    """A key from an address or form; None where it is none."""
    return whole_number(text)
