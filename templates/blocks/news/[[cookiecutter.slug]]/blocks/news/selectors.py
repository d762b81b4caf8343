"""What readers find: published articles, narrowed, sorted, related. Nothing else reads records for the public."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from blocks.news.models import Tag
from blocks.news.models.article import is_public

RELATED = 4
TAG_CLOUD = 20


@dataclass(frozen=True)
class Search:
    """What a reader asked for; empty means any."""

    words: str = ""
    category: str = ""
    kind: str = ""
    office: int | None = None
    month: date | None = None
    tag: str = ""
    extra: Q = field(default_factory=Q)


def published(binding: Any, now: datetime | None = None) -> QuerySet:
    """Records that readers may see, newest first, with what lists show fetched at once."""
    keys = ("category", "cover", "office", "district", "video_file", "video_captions")
    names = [getattr(binding, key) for key in keys if getattr(binding, key)]
    rows = binding.entity.model._default_manager.select_related("news", *names)
    return rows.filter(is_public("news__", now)).order_by("-news__public_from", "-pk")


def found(binding: Any, search: Search) -> QuerySet:
    """Published records that fit a search."""
    rows = published(binding).filter(search.extra)
    for word in search.words.split()[:6]:
        rows = rows.filter(_holds(binding, word))
    if search.category:
        rows = rows.filter(**{f"{binding.category}__{binding.category_code}": search.category})
    if search.kind and binding.kind:
        rows = rows.filter(**{binding.kind: search.kind})
    if search.office and binding.office:
        rows = rows.filter(**{f"{binding.office}_id": search.office})
    if search.month:
        rows = rows.filter(_in_month(search.month))
    if search.tag:
        rows = rows.filter(news__tags__slug=search.tag)
    return rows


def _holds(binding: Any, word: str) -> Q:
    part = Q()
    for key in ("title", "summary", "body", "tags", "venue", "video_words"):
        name = getattr(binding, key)
        if name:
            part |= Q(**{f"{name}__icontains": word})
    return part


def _in_month(month: date) -> Q:
    """From midnight of its first day in the region's own time."""
    first = date(month.year, month.month, 1)
    after = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    begin, end = (timezone.make_aware(datetime(day.year, day.month, day.day)) for day in (first, after))
    return Q(news__public_from__gte=begin, news__public_from__lt=end)


def announcements(binding: Any, today: date) -> QuerySet:
    """Announcements that are in force, those that end first before the others."""
    if not (binding.kind and binding.announcement_kind and binding.ends_on):
        return published(binding).none()
    ends = binding.ends_on
    rows = published(binding).filter(**{binding.kind: binding.announcement_kind})
    in_force = Q(**{f"{ends}__gte": today}) | Q(**{f"{ends}__isnull": True})
    return rows.filter(in_force).order_by(F(ends).asc(nulls_last=True), "-news__public_from")


def events(binding: Any, now: datetime) -> QuerySet:
    """Events that are not over, the next first."""
    if not (binding.kind and binding.event_kind and binding.starts_at):
        return published(binding).none()
    coming = Q(**{f"{binding.starts_at}__gte": now})
    if binding.finishes_at:
        coming |= Q(**{f"{binding.finishes_at}__gte": now})
    return published(binding).filter(coming, **{binding.kind: binding.event_kind}).order_by(binding.starts_at)


def of_issue(binding: Any, issue: Any) -> QuerySet:
    """Published articles of one issue, in the order of its pages."""
    if not binding.article_issue:
        return published(binding).none()
    rows = published(binding).filter(**{binding.article_issue: issue})
    return rows.order_by(F(binding.article_page).asc(nulls_last=True), "pk") if binding.article_page else rows


def related(binding: Any, record: Any) -> list[Any]:
    """Articles with most tags in common, then of the same category, newest first; never the article itself."""
    row = binding.row(record)
    rows = published(binding).exclude(pk=record.pk)
    slugs = list(row.tags.values_list("slug", flat=True))
    shared = rows.filter(news__tags__slug__in=slugs).annotate(shared=Count("news__tags"))
    shared = shared.order_by("-shared", "-news__public_from")
    chosen = list(shared[:RELATED]) if slugs else []
    missing = RELATED - len(chosen)
    if missing:
        same = rows.filter(**{binding.category: binding.value(record, "category")})
        chosen += list(same.exclude(pk__in=[one.pk for one in chosen])[:missing])
    return chosen


def categories(binding: Any) -> list[tuple[str, str]]:
    """Code and name of all categories, by name."""
    rows = binding.categories_entity.model._default_manager.order_by(binding.category_name)
    return list(rows.values_list(binding.category_code, binding.category_name))


def tags(binding: Any) -> list[Tag]:
    """The tags most used by published articles, by name."""
    rows = Tag.objects.filter(is_public("articles__"), app=binding.app)
    top = rows.annotate(used=Count("articles", distinct=True)).order_by("-used", "name")[:TAG_CLOUD]
    return sorted(top, key=lambda tag: tag.name.lower())


def offices(binding: Any) -> list[tuple[int, str]]:
    """Offices that have published, for the filter."""
    if not binding.office:
        return []
    name = binding.office
    rows = published(binding).filter(**{f"{name}__isnull": False}).order_by(f"{name}__name")
    return list(rows.values_list(f"{name}_id", f"{name}__name").distinct())


def months(binding: Any) -> list[date]:
    """Months in which something was published, the last first."""
    rows = published(binding).order_by()
    return [moment.date() for moment in rows.datetimes("news__public_from", "month", order="DESC")]
