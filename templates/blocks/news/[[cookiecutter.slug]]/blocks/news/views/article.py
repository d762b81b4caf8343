"""One article: for readers, on paper, and as its writers see it before."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.news import counting, selectors
from blocks.news.editions import Edition, edition_of
from blocks.news.film_data import video_object
from blocks.news.models import Article
from blocks.news.stories import Story, picture_of, stories_of, story_of, words_of
from blocks.news.views.absolute import absolute
from core import access, linked_data
from core.access import actor_of
from core.entities import get


def show(binding: Any, request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The article; an old address leads to the present one, a withdrawn article says so."""
    row = _row(binding, pk)
    if row.withdrawn_at is not None:
        return withdrawn(binding, request, row)
    if slug != row.slug:
        return redirect(binding.address(row), permanent=True)
    if counting.is_reader(request):
        counting.count(row)
    record = record_of(binding, row)
    return render(request, "block_news/article.html", context_of(binding, request, record))


def paper(binding: Any, request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The article for paper: no menus, addresses written out."""
    row = _row(binding, pk)
    if row.withdrawn_at is not None:
        return withdrawn(binding, request, row)
    context = context_of(binding, request, record_of(binding, row))
    return render(request, "block_news/print.html", context)


def preview(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The article as readers will see it, for who may read its draft."""
    rows = access.visible(binding.entity.rows(), actor_of(request), binding.entity)
    record = rows.filter(pk=pk).first()
    if record is None:
        raise Http404(_("Data tidak ditemukan."))
    context = context_of(binding, request, record) | {"is_preview": True, "back": binding.entity.url("detail", pk)}
    response = render(request, "block_news/article.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def withdrawn(binding: Any, request: HttpRequest, row: Article) -> HttpResponse:
    """Say that it was withdrawn, when and why; nothing of its text."""
    reason = binding.text(record_of(binding, row), "withdrawn_because")
    context = {"binding": binding, "app": binding.app, "row": row, "reason": reason, "list_url": binding.url("list")}
    return render(request, "block_news/withdrawn.html", context, status=410)


def record_of(binding: Any, row: Article) -> Any:
    """The record behind a row."""
    return binding.entity.rows().get(pk=row.record_id)


def context_of(binding: Any, request: HttpRequest, record: Any) -> dict[str, Any]:
    """All that an article's pages show."""
    story = story_of(binding, record)
    return {
        "binding": binding,
        "app": binding.app,
        "story": story,
        "tags": story.row.tags.all(),
        "pictures": pictures_of(binding, record),
        "attachments": _attachments(binding, record),
        "corrections": story.row.corrections.all(),
        "related": stories_of(binding, selectors.related(binding, record)),
        "views": story.row.views if binding.setting("views_shown") else None,
        "list_url": binding.url("list"),
        "atom_url": binding.url("atom"),
        "json_url": binding.url("json"),
        "canonical": absolute(story.url),
        "image": _image(binding, story),
        "words": words_of(binding, record),
        "data": _data(binding, story),
        "issue": _issue(binding, record),
    }


def pictures_of(binding: Any, record: Any) -> list[Any]:
    """The further pictures of an article, each with words and credit."""
    if not binding.pictures:
        return []
    entity = get(binding.app, binding.pictures)
    rows = entity.model._default_manager.filter(**{entity.parent: record}).select_related(binding.picture_image)
    return [
        picture_of(
            getattr(row, binding.picture_image),
            getattr(row, binding.picture_alt, ""),
            getattr(row, binding.picture_credit, ""),
        )
        for row in rows.order_by("pk")
        if getattr(row, binding.picture_image) is not None
    ]


def _attachments(binding: Any, record: Any) -> list[Any]:
    return list(getattr(record, binding.attachments).all()) if binding.attachments else []


def _data(binding: Any, story: Story) -> str:
    """What search engines read of a video that everybody may see."""
    if not story.row.is_published or not (story.film or story.video):
        return ""
    return linked_data.as_script(video_object(story, _image(binding, story)))


def _issue(binding: Any, record: Any) -> Edition | None:
    """The public issue in which it stands."""
    issue = binding.value(record, "article_issue")
    row = binding.row(issue) if issue is not None else None
    return edition_of(binding, row, issue) if row is not None and row.is_published else None


def _image(binding: Any, story: Story) -> str:
    return absolute(binding.url("picture", story.cover.token, 1200)) if story.cover else ""


def _row(binding: Any, pk: int) -> Article:
    """The row of an article that is or was public; a draft is not said to exist."""
    row = Article.objects.filter(app=binding.app, pk=pk).first()
    if row is None or not row.was_published:
        raise Http404(_("Berita tidak ditemukan."))
    return row
