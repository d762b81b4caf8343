"""The editors' own pages: what lies where, and what changed between two versions."""

from datetime import timedelta
from typing import Any

from django.db.models import Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.news import issues, revisions, selectors
from blocks.news.models import DayViews, Revision
from blocks.news.stories import stories_of
from core import access
from core.access import actor_of
from core.models import WorkItem

SHOWN = 30
OPEN_PHASES = ("received", "verifying", "returned", "waiting")
DAYS = 30


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Drafts by state with how long they have lain there, and what was published last."""
    actor = actor_of(request)
    entity = binding.entity
    rows = access.visible(entity.rows(), actor, entity)
    states = [state for state in entity.workflow.states if state.phase in OPEN_PHASES]
    items = _items(binding)
    columns = [{"state": state, "cards": _cards(binding, rows, state.name, items)} for state in states]
    since = timezone.localdate() - timedelta(days=DAYS)
    opened = DayViews.objects.filter(article__app=binding.app, day__gte=since).aggregate(total=Sum("count"))
    context = {
        "binding": binding,
        "app": binding.app,
        "columns": columns,
        "latest": stories_of(binding, selectors.published(binding)[:5]),
        "month_count": selectors.published(binding).filter(news__public_from__date__gte=since).count(),
        "month_views": opened["total"] or 0,
        "coming": _coming(binding, actor),
        "new_url": entity.url("create"),
        "list_url": entity.url("list"),
    }
    return render(request, "block_news/desk.html", context)


def _coming(binding: Any, actor: Any) -> list[dict[str, Any]]:
    """Issues in preparation, the next first, with how many of their articles are ready."""
    if not binding.issue:
        return []
    entity = binding.entity_of("issue")
    rows = access.visible(entity.model._default_manager.all(), actor, entity)
    rows = rows.filter(news__public_from=None).exclude(state__in=entity.workflow.states_of("rejected"))
    ready = binding.entity.workflow.states_of("waiting")
    return [
        {
            "title": entity.title_of(issue),
            "url": entity.url("detail", issue.pk),
            "state": entity.workflow.state(issue.state),
            "day": issue.news.day,
            "days": (issue.news.day - timezone.localdate()).days if issue.news.day else None,
            "total": held.count(),
            "ready": held.filter(state__in=ready).count(),
            "closes": binding.value(issue, "issue_closes"),
            "sheets": binding.value(issue, "sheet_count") if binding.sheet else None,
            "signed": _signed(binding, issue),
        }
        for issue in rows.select_related("news").order_by("news__day", "pk")[:SHOWN]
        for held in [_of_issue(binding, issue)]
    ]


def _signed(binding: Any, issue: Any) -> int:
    """How many of its planned pages are signed off."""
    return issues.sheets_of(binding, issue).filter(**{binding.sheet_signed: True}).count() if binding.sheet else 0


def _of_issue(binding: Any, issue: Any) -> Any:
    """Its articles that were not thrown away."""
    entity = binding.entity
    rows = entity.model._default_manager.exclude(state__in=entity.workflow.states_of("rejected"))
    return rows.filter(**{binding.article_issue: issue}) if binding.article_issue else rows.none()


def _items(binding: Any) -> dict[int, WorkItem]:
    rows = WorkItem.objects.filter(app=binding.app, entity=binding.entity_name).open()
    return {item.object_id: item for item in rows}


def _cards(binding: Any, rows: Any, state: str, items: dict[int, WorkItem]) -> list[dict[str, Any]]:
    order = binding.publish_at if state in _timed(binding) else "updated_at"
    held = list(rows.filter(state=state).order_by(order)[:SHOWN])
    return [
        {
            "title": binding.text(record, "title"),
            "url": binding.entity.url("detail", record.pk),
            "office": binding.value(record, "office"),
            "writer": binding.value(record, "writer"),
            "publish_at": binding.value(record, "publish_at") if state in _timed(binding) else None,
            "item": items.get(record.pk),
        }
        for record in held
    ]


def _timed(binding: Any) -> tuple[str, ...]:
    return binding.entity.workflow.states_of("waiting") if binding.publish_at else ()


def revision(binding: Any, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One version with what changed since the one before."""
    rows = access.visible(binding.entity.rows(), actor_of(request), binding.entity)
    record = rows.filter(pk=pk).first()
    if record is None:
        raise Http404(_("Data tidak ditemukan."))
    held = Revision.objects.filter(article=binding.row(record)).select_related("by")
    here = get_object_or_404(held, number=number)
    context = {
        "binding": binding,
        "app": binding.app,
        "record": record,
        "revision": here,
        "lines": revisions.compare(held.filter(number__lt=number).first(), here),
        "versions": held,
        "back": binding.entity.url("detail", pk),
    }
    return render(request, "block_news/revision.html", context)
