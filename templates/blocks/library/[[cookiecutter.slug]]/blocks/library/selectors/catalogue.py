"""The catalogue as everybody searches it: words, facets, what stands where."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.library import isbn
from blocks.library.models import Copy, Hold, Loan, Work
from blocks.library.services import queue
from core import access
from core.access import Actor
from core.whole_numbers import whole_number

MOST_WORDS, MOST_VALUES = 8, 12
CLASSES = {
    "0": gettext_lazy("Karya umum dan komputer"),
    "1": gettext_lazy("Filsafat dan psikologi"),
    "2": gettext_lazy("Agama"),
    "3": gettext_lazy("Ilmu sosial"),
    "4": gettext_lazy("Bahasa"),
    "5": gettext_lazy("Sains"),
    "6": gettext_lazy("Teknologi dan ilmu terapan"),
    "7": gettext_lazy("Seni dan olahraga"),
    "8": gettext_lazy("Sastra"),
    "9": gettext_lazy("Sejarah dan geografi"),
}


@dataclass(frozen=True)
class Facet:
    """One way to narrow: its name in the address, its words, and each value with its count."""

    name: str
    label: str
    values: list[tuple[str, str, int]]


@dataclass(frozen=True)
class Shelf:
    """What a branch has of a title."""

    branch: Any
    free: int
    total: int
    places: str


def listed(binding: Any, actor: Actor) -> QuerySet:
    """The titles that the actor may see, with the block's row."""
    entity = binding.entity_of("title")
    return access.visible(entity.rows(), actor, entity).filter(library__isnull=False).select_related("library")


def search(binding: Any, actor: Actor, asked: dict[str, str]) -> QuerySet:
    """The titles that hold every word and fit every facet; those whose title begins with the words come first."""
    rows = listed(binding, actor)
    for word in asked.get("q", "").casefold().split()[:MOST_WORDS]:
        number = isbn.of_thirteen(word) or word
        rows = rows.filter(Q(library__words__contains=word) | Q(library__words__contains=number))
    if asked.get("bahasa"):
        rows = rows.filter(library__language=asked["bahasa"])
    if asked.get("jenis"):
        rows = rows.filter(library__form=asked["jenis"])
    if asked.get("kelas"):
        rows = rows.filter(library__main_class=asked["kelas"])
    if branch := whole_number(asked.get("cabang", "")):
        rows = rows.filter(Exists(_copies().filter(branch_id=branch)))
    if asked.get("ada") == "rak":
        rows = rows.filter(Exists(_free_copies()))
    elif asked.get("ada") == "digital":
        rows = rows.filter(library__file__isnull=False, library__licences__gt=0)
    return rows.order_by(binding.title_name, "pk")


def _copies() -> QuerySet:
    return Copy.objects.filter(work=OuterRef("library"), is_usable=True)


def _free_copies() -> QuerySet:
    out = Loan.objects.filter(is_open=True, copy=OuterRef("pk"))
    kept = Hold.objects.filter(is_open=True, copy=OuterRef("pk"))
    return _copies().filter(~Exists(out), ~Exists(kept))


def facets(binding: Any, rows: QuerySet) -> list[Facet]:
    """How the titles found divide; a facet of one value is left out unless it narrows."""
    entity = binding.entity_of("title")
    tables = [
        ("kelas", _("Kelas"), "library__main_class", {key: str(label) for key, label in CLASSES.items()}),
        ("bahasa", _("Bahasa"), "library__language", _words_of(entity, binding.title_language)),
        ("jenis", _("Jenis"), "library__form", _words_of(entity, binding.title_form)),
    ]
    made = []
    for name, label, column, words in tables:
        counted = rows.order_by().values_list(column).annotate(n=Count("pk")).order_by("-n", column)
        values = [(key, words.get(key, key), n) for key, n in counted[:MOST_VALUES] if key]
        made.append(Facet(name, label, values))
    return [facet for facet in made if facet.values]


def _words_of(entity: Any, field: str) -> dict[str, str]:
    return {key: str(label) for key, label in entity.model._meta.get_field(field).flatchoices}


def availability(works: list[Work]) -> dict[int, tuple[int, int]]:
    """Free copies and all copies that can be lent, by title; two queries for a page."""
    keys = [work.pk for work in works]
    copies = Copy.objects.filter(work__in=keys, is_usable=True)
    out = Loan.objects.filter(is_open=True, copy__work__in=keys).values("copy")
    kept = Hold.objects.filter(is_open=True, copy__work__in=keys).values("copy")
    total = Counter(copies.values_list("work_id", flat=True))
    free = Counter(copies.exclude(pk__in=out).exclude(pk__in=kept).values_list("work_id", flat=True))
    return {key: (free[key], total[key]) for key in keys}


def shelves(binding: Any, work: Work) -> list[Shelf]:
    """What each branch has of a title, with where it stands."""
    copies = list(work.copies.filter(is_usable=True))
    records = binding.records_of("copy", copies)
    free = set(queue.on_shelf(work).values_list("pk", flat=True))
    found = []
    for branch in binding.branches():
        own = [copy for copy in copies if copy.branch_id == branch.pk]
        places = {str(binding.of(records[copy.pk], "copy_shelf") or "") for copy in own if copy.pk in records}
        if own:
            count = sum(1 for copy in own if copy.pk in free)
            found.append(Shelf(branch, count, len(own), ", ".join(sorted(places - {""}))))
    return found


def next_due(work: Work) -> Any:
    """The next day on which a copy of a title should come back."""
    return work.loans.filter(is_open=True, slot=None).order_by("due_on").values_list("due_on", flat=True).first()


def authors(binding: Any, record: Any) -> list[str]:
    """The authors of a title, one by one."""
    return _split(binding.of(record, "title_authors"))


def subjects(binding: Any, record: Any) -> list[str]:
    """The subjects of a title, one by one."""
    return _split(binding.of(record, "title_subjects"))


def _split(text: str | None) -> list[str]:
    return [part.strip() for part in (text or "").split(";") if part.strip()]
