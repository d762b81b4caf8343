"""What stands on a report card: put together once when it is printed, and set as a PDF from what was kept."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.schooling import formula
from blocks.schooling.models import Card, Result
from blocks.schooling.selectors import books, terms
from core import display, identity
from core.documents import letterhead, parts, typeset
from core.documents.printed import home_of
from region.profile import REGION

DOTS = "–"


def of(binding: Any, record: Any, card: Card, child: Any, days: Mapping[str, Any]) -> dict[str, Any]:
    """All that a card says, as plain text, with the days of absence; the look is added when it is set."""
    group, term = binding.of(record, "book_group"), binding.of(record, "book_term")
    school = binding.of(group, "group_school")
    level = binding.of(group, "group_level") or 0
    return {
        "name": binding.of(child, "pupil_name"),
        "nisn": binding.of(child, "pupil_nisn"),
        "nis": binding.of(child, "pupil_nis") or DOTS,
        "class": binding.of(group, "group_name"),
        "phase": formula.phase(level),
        "year": binding.of(term, "term_year"),
        "half": str(getattr(term, f"get_{binding.term_half}_display")()),
        "term": terms.title(binding, term).lower(),
        "school": _school(binding, school),
        "subjects": _subjects(binding, record, card),
        "together": card.together,
        "theme": getattr(record, "tema_kokurikuler", "") or "",
        "activities": _activities(card.activities),
        "absences": _absences(days),
        "words": card.words,
        "decision": _decision(card, level),
        "place_date": f"{REGION.capital}, {display.long_date(binding.of(term, 'term_report'))}",
        "teacher": _person(binding.of(group, "group_teacher")),
        "head": _person(binding.of(school, "school_head")),
    }


def _school(binding: Any, school: Any) -> dict[str, str]:
    founder = binding.of(school, "school_founder") or ""
    home = home_of(binding.entity_of("book"))
    number = binding.of(school, "school_number")
    lines = [binding.of(school, "school_address") or "", _("NPSN %s") % number if number else ""]
    return {
        "name": binding.of(school, "school_name"),
        "government": founder or _("Pemerintah %s") % REGION.name,
        "office": "" if founder or home is None else home.name.removesuffix(f" {REGION.name}"),
        "lines": " · ".join(line for line in lines if line),
        "is_public": "" if founder else "1",
    }


def _subjects(binding: Any, record: Any, card: Card) -> list[list[str]]:
    """Number, subject, final mark and words of each subject."""
    results = {one.teaching_id: one for one in Result.objects.filter(book=card.book, pupil=card.pupil)}
    rows = []
    for at, teaching in enumerate(books.teachings(binding, binding.of(record, "book_group")), 1):
        one = results.get(teaching.pk)
        final = str(one.final) if one is not None and one.final is not None else DOTS
        words = " ".join(text for text in (one.reached, one.lacking) if text) if one is not None else ""
        rows.append([str(at), books.subject_of(binding, teaching), final, words or DOTS])
    return rows


def _activities(text: str) -> list[list[str]]:
    """`Pramuka: Sangat baik` a line each."""
    pairs = (line.partition(":") for line in text.splitlines() if line.strip())
    return [[name.strip(), words.strip() or DOTS] for name, _colon, words in pairs]


def _absences(days: Mapping[str, Any]) -> list[list[str]]:
    labels = (("sick", _("Sakit")), ("leave", _("Izin")), ("absent", _("Tanpa keterangan")))
    return [[label, _("%s hari") % (days.get(name) or 0)] for name, label in labels]


def _decision(card: Card, level: int) -> str:
    words = {
        "naik": _("Naik ke kelas %d") % (level + 1),
        "tinggal": _("Tinggal di kelas %d") % level,
        "lulus": pgettext("schooling", "Lulus"),
    }
    return words.get(card.decision, "")


def _person(user: Any) -> dict[str, str]:
    if user is None:
        return {"name": "", "nip": ""}
    return {"name": user.full_name, "nip": identity.format_nip(user.nip or "")}


def pdf(cards: list[Card]) -> bytes:
    """One PDF of printed cards; the same cards give the same bytes."""
    shown = [_shown(card) for card in cards]
    at = max((card.printed_at for card in cards if card.printed_at), default=timezone.now())
    title = _("Rapor %s") % cards[0].content["term"]
    footer = _("Dicetak dari %s.") % REGION.superapp_name
    data = parts.base(None, title=title) | {"cards": shown, "logo": letterhead.logo(), "footer": footer}
    return typeset.pdf("schooling/rapor", data, at=at)


def _shown(card: Card) -> dict[str, Any]:
    link = parts.address(card.issued.check_path) if card.issued is not None else ""
    return card.content | {"qr": parts.qr(link) if link else "", "qr_text": link}
