"""The feeds as answers: with a mark that lets readers ask whether anything is new."""

import hashlib
from typing import Any

from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from blocks.news import selectors
from blocks.news.feeds import atom as atom_feed
from blocks.news.feeds import ical
from blocks.news.feeds import json_feed as json_form
from blocks.news.feeds.channel import channel_of
from blocks.news.models import Article
from blocks.news.selectors import Search

KEEP_SECONDS = 300


def atom(binding: Any, request: HttpRequest) -> HttpResponse:
    """The newest articles as Atom."""
    return _answer(binding, request, atom_feed.TYPE, atom_feed.write)


def json_feed(binding: Any, request: HttpRequest) -> HttpResponse:
    """The newest articles as JSON Feed, page by page."""
    response = _answer(binding, request, json_form.TYPE, json_form.write)
    response["Access-Control-Allow-Origin"] = "*"
    return response


def calendar(binding: Any, request: HttpRequest) -> HttpResponse:
    """The agenda for calendars."""
    rows = selectors.events(binding, timezone.now())[:200]
    response = HttpResponse(ical.write(binding, rows), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="agenda.ics"'
    return response


def _answer(binding: Any, request: HttpRequest, content_type: str, write: Any) -> HttpResponse:
    tag = _tag(binding, request)
    unchanged = get_conditional_response(request, etag=tag)
    if unchanged is not None and unchanged.status_code == 304:
        return unchanged
    rows = selectors.found(binding, Search(category=request.GET.get("rubrik", "")[:40]))
    body = write(channel_of(binding, request, rows))
    response = HttpResponse(body, content_type=content_type)
    response["ETag"] = tag
    response["Cache-Control"] = f"public, max-age={KEEP_SECONDS}"
    return response


def _tag(binding: Any, request: HttpRequest) -> str:
    """A mark that changes when an article appears, is corrected or withdrawn."""
    rows = Article.objects.filter(app=binding.app)
    held = rows.public().aggregate(count=Count("pk"), opened=Max("public_from"), changed=Max("changed_at"))
    gone = rows.aggregate(at=Max("withdrawn_at"))
    words = f"{sorted(held.items())} {gone} {request.get_full_path()}"
    return f'"{hashlib.sha256(words.encode()).hexdigest()[:24]}"'
