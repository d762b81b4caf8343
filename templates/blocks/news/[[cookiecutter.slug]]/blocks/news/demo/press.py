"""Issues of a newspaper or magazine for a replica that is only shown: some out, some on their way, one planned."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.formats import date_format

from blocks.news.demo import readers, steps
from blocks.news.demo.names import Names
from blocks.news.demo.pictures import LABELS, photo
from blocks.news.demo.pieces import PIECES, THEMES
from blocks.news.models import Issue
from core import access, records
from core.documents import typeset
from core.seeding import examples
from core.seeding.moment import as_of
from core.workdays import is_workday
from region.profile import REGION

EVERY_DAYS = 28
OUT, AHEAD = 6, 3
WITH_TEXTS = 2  # of the issues that are out the last so many have their texts too; older ones are only PDFs
AN_ISSUE = 4
BEGUN = (timedelta(days=18), timedelta(days=5), timedelta(days=2))  # how long ago work on the next issues began
CREDIT = "gambar contoh"


def run(binding: Any, context: Any) -> None:
    """Fill an empty archive; one that has issues is left alone."""
    if not context.is_demo or binding.entity_of("issue").model._default_manager.exists():
        return
    press = Press(binding, context)
    for at in range(OUT + AHEAD):
        press.make(at)
    for at, row in enumerate(Issue.objects.filter(app=binding.app).public().order_by("-day")):
        row.views, row.downloads = 140 + press.chance.randrange(90) + 60 * at, 20 + press.chance.randrange(40) + 9 * at
        row.save(update_fields=["views", "downloads"])
    readers.count(binding, context, press.chance)


class Press:
    """Makes one issue after another; the same region gives the same issues."""

    def __init__(self, binding: Any, context: Any) -> None:
        self.binding = binding
        self.issues = binding.entity_of("issue")
        self.context = context
        self.chance = Random(f"{context.region.slug} {binding.app}")  # noqa: S311 - examples, not secrets
        self.names = Names(context)
        self.categories = list(binding.categories_entity.model._default_manager.order_by("pk"))

    def make(self, at: int) -> None:
        """One issue with its texts: out, being signed off, laid out, or open for texts."""
        day = self._day(at)
        begun = _at(day - timedelta(days=24), 9) if at < OUT else _at(self.context.today, 9) - BEGUN[at - OUT]
        with as_of(begun):
            issue = self._issue(at, day)
        self._dated(issue, begun)
        phase = "done" if at < OUT else ("verifying", "working", "received")[at - OUT]
        pieces = [PIECES[(at * AN_ISSUE + number) % len(PIECES)] for number in range(AN_ISSUE)]
        if phase != "received":
            self._take(issue, "working", begun, 3)
        if phase != "received" and at >= OUT - WITH_TEXTS:
            self._write(issue, pieces, begun, at, last=phase == "working")
        if phase in ("verifying", "done"):
            self._out(issue, pieces, phase, begun, at)

    def _out(self, issue: Any, pieces: Any, phase: str, begun: datetime, at: int) -> None:
        file = self._pdf(at, issue, pieces)
        self._sheets(issue, signed=phase == "done")
        day = self.binding.value(issue, "issue_day")
        since = _at(day, 8) - timedelta(days=6) if phase == "done" else begun + timedelta(days=9)
        given = {self.binding.issue_file: file}
        self._take(issue, phase, since, 22, **given)

    def _take(self, issue: Any, phase: str, begun: datetime, hours: float, **given: Any) -> None:
        flow = self.issues.workflow
        if self.binding.issue_closes and phase == "working":
            closes = self.binding.value(issue, "issue_day") - timedelta(days=8)
            given |= {self.binding.issue_closes: self._closing(closes)}
        steps.take(self.issues, issue, steps.first_of(flow, phase, issue.state), begun, hours, self.chance, **given)

    def _day(self, at: int) -> date:
        day = self.context.today + timedelta(days=(at - OUT) * EVERY_DAYS + 12)
        while not is_workday(day):
            day += timedelta(days=1)
        return day

    def _issue(self, at: int, day: date) -> Any:
        number = f"Edisi {at + 1}/{day.year}" if not self.binding.sheet else f"Edisi {201 + at}"
        title, summary = THEMES[at % len(THEMES)]
        given = {
            "issue_number": number,
            "issue_day": day,
            "issue_title": title.format(**self.names.of(at, "diskominfo")),
            "issue_summary": summary.format(**self.names.of(at, "diskominfo")),
            "sheet_count": 8,
        }
        values = self._named(given)
        if self.binding.issue_closes and self.binding.issue_closes in self.issues.forms.Form.base_fields:
            values[self.binding.issue_closes] = self._closing(day - timedelta(days=8))
        return examples.make(self.issues, self.chance, **values)

    def _closing(self, day: date) -> Any:
        kind = self.issues.field(self.binding.issue_closes).kind
        return _at(day, 16) if kind == "datetime" else day

    def _named(self, given: dict[str, Any]) -> dict[str, Any]:
        """Values by the application's own names; what is not bound falls away."""
        return {getattr(self.binding, key): value for key, value in given.items() if getattr(self.binding, key)}

    def _write(self, issue: Any, pieces: Any, begun: datetime, at: int, *, last: bool) -> None:
        for number, piece in enumerate(pieces):
            moment = begun + timedelta(days=1 + number, hours=1)
            with as_of(moment):
                article = self._article(issue, piece, at * AN_ISSUE + number)
            self._dated(article, moment)
            phase = "waiting" if not last else ("waiting", "verifying", "received", "received")[number]
            flow = self.binding.entity.workflow
            given = self._named({"article_page": 1 + number * 2})
            steps.take(
                self.binding.entity,
                article,
                steps.first_of(flow, phase, article.state),
                moment,
                20,
                self.chance,
                **given,
            )

    def _article(self, issue: Any, piece: Any, at: int) -> Any:
        places = self.names.of(at, piece.agency)
        values = {
            "article_issue": issue,
            "title": piece.title.format(**places),
            "summary": piece.summary.format(**places),
            "body": piece.body.format(**places),
            "category": self.categories[at % len(self.categories)],
            "tags": piece.tags,
            "office": self.context.agency("diskominfo"),
            "district": self.names.district(at),
        }
        if piece.theme and at % 2 == 0:
            values |= {"cover": photo(piece.theme, f"{self.context.region.slug} {self.binding.app} {at}")}
            values |= {"cover_alt": LABELS[piece.theme], "credit": CREDIT}
        given = {name: value for name, value in self._named(values).items() if value}
        return records.create(self.binding.entity, access.system(), given)

    def _sheets(self, issue: Any, *, signed: bool) -> None:
        """The planned pages; of an issue still looked through some are signed."""
        if not self.binding.sheet:
            return
        part = self.binding.entity_of("sheet")
        part.rows().filter(**{part.parent: issue.pk}).delete()  # what was invented on the way here
        for number in range(1, (self.binding.value(issue, "sheet_count") or 8) + 1):
            values = {
                "sheet_number": number,
                "sheet_category": self.categories[(number - 1) % len(self.categories)],
                "sheet_signed": signed or number <= 5,
            }
            records.create(part, access.system(), {part.parent: issue} | self._named(values))

    def _pdf(self, at: int, issue: Any, pieces: Any) -> SimpleUploadedFile:
        """Eight pages that look like a paper: two for each text, large columns, nothing of anybody's."""
        day = self.binding.value(issue, "issue_day")
        pages = []
        for number, piece in enumerate(pieces):
            places = self.names.of(at * AN_ISSUE + number, piece.agency)
            body = [part.replace("**", "").lstrip("# ") for part in piece.body.format(**places).split("\n\n")]
            title, summary = piece.title.format(**places), piece.summary.format(**places)
            pages += [
                {"title": title, "summary": summary, "body": body, "section": self._section(number)},
                {"title": f"{title}: tanya jawab", "summary": "", "body": body[::-1], "section": self._section(number)},
            ]
        data = {
            "masthead": self.binding.text(issue, "issue_title") if not self.binding.sheet else f"Kabar {REGION.name}",
            "number": self.binding.text(issue, "issue_number"),
            "day": date_format(day, "j F Y"),
            "region": REGION.name,
            "color": REGION.colors["primary"],
            "columns": 3 if self.binding.sheet else 2,
            "pages": pages,
        }
        pdf = typeset.pdf("news/issue", data, at=_at(day, 5))
        return SimpleUploadedFile("edisi.pdf", pdf, content_type="application/pdf")

    def _section(self, number: int) -> str:
        return str(getattr(self.categories[number % len(self.categories)], self.binding.category_name))

    def _dated(self, record: Any, moment: datetime) -> None:
        type(record)._default_manager.filter(pk=record.pk).update(created_at=moment)


def _at(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))
