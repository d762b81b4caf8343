"""Follows a record through its phases: when readers see it and where, its versions and its corrections."""

from typing import Any

from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from blocks.news import origin, video
from blocks.news.models import Article, Correction, Revision, Tag
from core.rules import RuleBroken

MAX_BODY = 40_000
MAX_TAGS = 8
SLUG_LENGTH = 80


def begin(binding: Any, record: Any, actor: Any) -> None:
    """Give a new record its row, its writer and its office."""
    origin.fill(binding, record, actor)
    record.news = Article.objects.create(app=binding.app)


def created(binding: Any, record: Any, actor: Any) -> None:
    """Tie the row to the record, now that it has a key."""
    row = binding.row(record)
    row.record_id = record.pk
    row.save(update_fields=["record_id"])
    saved(binding, record, actor)


def saved(binding: Any, record: Any, actor: Any, step: str = "") -> bool:
    """Keep a version where the words changed; True where they did."""
    check_length(binding, record)
    check_video(binding, record)
    row = binding.row(record)
    _retag(binding, row, binding.text(record, "tags"))
    words = tuple(binding.text(record, key) for key in ("title", "summary", "body"))
    last = row.revisions.first()
    if last is not None and last.words == words:
        return False
    title, summary, body = words
    number = (row.revisions.aggregate(last=Max("number"))["last"] or 0) + 1
    Revision.objects.create(
        article=row,
        number=number,
        title=title,
        summary=summary,
        body=body,
        step=step,
        at=timezone.now(),
        by=actor.user,
    )
    return True


def moved(binding: Any, record: Any, step: Any, actor: Any) -> None:
    """Open or close the article to readers, as the phase it came into says."""
    row = binding.row(record)
    row.refresh_from_db()
    changed = saved(binding, record, actor, step.name)
    phase = binding.entity.workflow.state(record.state).phase
    now = timezone.now()
    if phase == "done":
        _open(binding, row, record, now)
        if step.name == binding.correct:
            _correct(binding, row, record, actor, now)
        elif changed and step.target in step.sources:
            row.changed_at = now
    elif phase == "waiting" and binding.value(record, "publish_at") and not _waits_for_issue(binding, record):
        row.public_from, row.withdrawn_at = binding.value(record, "publish_at"), None
        row.slug = row.slug or slug_of(binding, record)
    elif row.was_published:
        row.withdrawn_at = row.withdrawn_at or now
    else:
        row.public_from = None
    row.save()


def _waits_for_issue(binding: Any, record: Any) -> bool:
    return binding.value(record, "article_issue") is not None


def _open(binding: Any, row: Article, record: Any, now: Any) -> None:
    if row.public_from is None or row.public_from > now:
        row.public_from = now
    row.withdrawn_at = None
    row.slug = row.slug or slug_of(binding, record)


def _correct(binding: Any, row: Article, record: Any, actor: Any, now: Any) -> None:
    """Tell readers what was wrong, and empty the field for the next time."""
    text = binding.text(record, "correction").strip()
    if text:
        Correction.objects.create(article=row, text=text, at=now, by=actor.user)
        setattr(record, binding.correction, "")
        type(record)._default_manager.filter(pk=record.pk).update(**{binding.correction: ""})
    row.changed_at = now


def check_length(binding: Any, record: Any) -> None:
    """Refuse a text that no page could show."""
    if len(binding.text(record, "body")) > MAX_BODY:
        text = _("Isi lebih dari 40.000 huruf. Bagi menjadi beberapa tulisan atau lampirkan sebagai berkas.")
        raise RuleBroken([text], {binding.body: text})


def check_video(binding: Any, record: Any) -> None:
    """Refuse a link to a site that is not on the list: readers are not led just anywhere."""
    url = binding.text(record, "video")
    if url and binding.video_at(url) is None:
        names = ", ".join(video.names())
        text = _("Video hanya dapat ditautkan ke %(names)s atau situs yang diizinkan pengaturan.") % {"names": names}
        raise RuleBroken([text], {binding.video: text})


def slug_of(binding: Any, record: Any) -> str:
    """The words of the address; they stay when the title changes later."""
    return slugify(binding.text(record, "title"))[:SLUG_LENGTH].strip("-") or "artikel"


def names_of(text: str) -> dict[str, str]:
    """The tags in a text with commas between: slug to name, each once, in order."""
    found: dict[str, str] = {}
    for part in text.split(","):
        name = " ".join(part.strip().lstrip("#").split())[:60]
        slug = slugify(name)[:60].strip("-")
        if slug:
            found.setdefault(slug, name)
    return dict(list(found.items())[:MAX_TAGS])


def _retag(binding: Any, row: Article, text: str) -> None:
    wanted = names_of(text)
    tags = []
    for slug, name in wanted.items():
        tag, _new = Tag.objects.get_or_create(app=binding.app, slug=slug, defaults={"name": name})
        tags.append(tag)
    row.tags.set(tags)
