"""Two months of a public library, all invented: titles and copies, members, loans, a queue, visitors, the bus."""

import io
import zipfile
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from blocks.library import demo_words as words
from blocks.library import due, isbn
from blocks.library.models import Borrower, Copy, Loan, Visit, Work
from blocks.library.services import ebooks, holds, lending, returning, stocktaking
from core import access, records, workflow
from core.documents import parts, typeset
from core.models import Village
from core.rules import RuleBroken
from core.seeding import examples
from core.seeding.moment import as_of

DAYS, EACH, MEMBERS, STOPS = 56, 2, 16, 9
CLASSES = ("umum", "pelajar", "umum", "anak")


def run(binding: Any, context: Any) -> None:
    """Fill an empty catalogue; one that has titles is left alone."""
    people, staff = context.residents(), context.officers(binding.app, binding.librarians[0])
    if not context.is_demo or not people or not staff or Work.objects.filter(app=binding.app).exists():
        return
    chance = Random(f"{context.region.slug} {binding.app} library")  # noqa: S311 - examples, not secrets
    desk = access.actor_for(staff[0])
    branches = binding.branches()
    if not branches:
        return
    with as_of(_at(context.today - timedelta(days=DAYS + 20), 9)):
        titles = _titles(binding, context, desk)
        copies = _copies(binding, desk, titles, branches)
    members = _members(binding, context, desk, people, branches, chance)
    _circulate(binding, context, desk, members, copies, branches[0], chance)
    _digital(binding, desk, titles, members, context)
    _queue(binding, desk, members, copies, branches[0], context)
    _visits(binding, members, branches, context, chance)
    _tours(binding, context, chance)
    _stocktake(binding, desk, branches[0], copies, context)


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def _titles(binding: Any, context: Any, desk: Any) -> list[Any]:
    names = {"region": context.region.short_name, "capital": context.region.capital}
    found = []
    for at, row in enumerate(words.TITLES):
        name, authors, number, subjects, publisher, place, year, form, _shelf, _copies = row
        values = {
            "title_name": name.format(**names),
            "title_authors": authors,
            "title_class": number,
            "title_subjects": subjects.format(**names),
            "title_publisher": publisher,
            "title_place": place.format(**names),
            "title_year": year,
            "title_language": "ind",
            "title_form": form,
            "title_isbn": "" if year < 1970 else _isbn(at),
            "title_licences": words.DIGITAL.get(at, (None, ""))[0],
        }
        options = {
            key for key, _label in binding.entity_of("title").model._meta.get_field(binding.title_form).flatchoices
        }
        values["title_form"] = form if form in options else sorted(options)[0]
        given = {getattr(binding, key): value for key, value in values.items()}
        found.append(records.create(binding.entity_of("title"), desk, given))
    return found


def _isbn(at: int) -> str:
    """A made-up number with a right check digit."""
    body = f"9786029999{at:02}"
    return body + isbn.check_digit(body)


def _copies(binding: Any, desk: Any, titles: list[Any], branches: list[Any]) -> list[Copy]:
    entity, found = binding.entity_of("copy"), []
    for at, (title, row) in enumerate(zip(titles, words.TITLES, strict=True)):
        for number in range(row[-1]):
            branch = branches[-1] if number == 3 else branches[0]
            values = {
                binding.copy_title: title,
                binding.copy_code: f"P{at + 1:04}{number + 1:02}",
                binding.copy_branch: branch,
                binding.copy_shelf: row[-2],
                binding.copy_price: 45000 + at * 2500,
            }
            if any(field.name == "kondisi" for field in entity.model._meta.fields):
                values["kondisi"] = "baik"
            found.append(records.create(entity, desk, values).library)
    return found


def _members(
    binding: Any, context: Any, desk: Any, people: list[Any], branches: list[Any], chance: Random
) -> list[Borrower]:
    """Most are members for weeks; the last ones have just applied."""
    entity, found = binding.entity_of("member"), []
    klasses = [klass for klass in CLASSES if binding.limits_of(klass)] or list(binding.setting("limits") or {})
    for at, person in enumerate(people[:MEMBERS]):
        klass = klasses[at % len(klasses)]
        name = f"Anak {person.full_name}" if klass == "anak" else person.full_name
        years = {"anak": 9, "pelajar": 17}.get(klass, 34)
        fixed = {
            binding.member_person: person,
            binding.member_name: name,
            binding.member_class: klass,
            binding.member_birth: context.today - timedelta(days=years * 365 + at * 11),
        }
        fixed |= {info.name: branches[0] for info in entity.fields if info.name == "perpustakaan"}
        fixed |= (
            {info.name: person.full_name for info in entity.fields if info.name == "wali"} if klass == "anak" else {}
        )
        is_new = at >= MEMBERS - 2
        begun = _at(context.today - timedelta(days=1 if is_new else DAYS + 10), 10, at)
        with as_of(begun):
            record = examples.make(entity, chance, **fixed)
        if is_new:
            continue
        with as_of(begun + timedelta(hours=2)):
            workflow.move(entity, record, _admission(entity), desk)
        record.refresh_from_db()
        found.append(record.library)
    return found


def _admission(entity: Any) -> str:
    steps = entity.workflow.from_state(entity.workflow.start)
    return next(step.name for step in steps if entity.workflow.state(step.target).phase == "done")


def _circulate(
    binding: Any, context: Any, desk: Any, members: list[Borrower], copies: list[Copy], branch: Any, chance: Random
) -> None:
    """Day after day: what is due comes back, mostly in time; then others borrow."""
    hours = binding.of(branch, "branch_hours")
    days = [context.today - timedelta(days=back) for back in range(DAYS, 0, -1)]
    open_days = [day for day in days if due.is_open_on(hours, day)]
    for day in open_days:
        _come_back(binding, desk, branch, day, context.today, chance)
        for number in range(EACH):
            borrower, copy = chance.choice(members), chance.choice(copies)
            with as_of(_at(day, 9 + number, chance.randrange(60))):
                try:
                    lending.lend(binding, desk, Borrower.objects.get(pk=borrower.pk), copy, branch.pk)
                except RuleBroken:
                    continue


def _come_back(binding: Any, desk: Any, branch: Any, day: date, today: date, chance: Random) -> None:
    """Every sixth of the last weeks is forgotten at home."""
    rows = Loan.objects.filter(app=binding.app, is_open=True, slot=None, due_on__lte=day + timedelta(days=2))
    for at, loan in enumerate(rows.select_related("copy").order_by("pk")):
        if at % 3 == 0 and loan.due_on > today - timedelta(days=20):
            continue
        if chance.random() < (0.35 if loan.due_on > day else 0.8 if loan.due_on == day else 0.3):
            with as_of(_at(day, 8, 20 + chance.randrange(40))):
                returning.take_back(binding, desk, loan.copy, branch.pk)


def _digital(binding: Any, desk: Any, titles: list[Any], members: list[Borrower], context: Any) -> None:
    """Files for some titles; one is read by all who may, so that the next must wait."""
    for at, (_licences, kind) in words.DIGITAL.items():
        data = _epub() if kind == "epub" else _pdf(binding.of(titles[at], "title_name"))
        ebooks.attach(binding, desk, titles[at].library, SimpleUploadedFile(f"contoh.{kind}", data))
    moment = _at(context.today - timedelta(days=1), 19, 30)
    for at, place in ((3, 0), (5, 1), (4, 2)):
        with as_of(moment):
            work = Work.objects.get(pk=titles[at].library_id)
            try:
                lending.lend_digital(binding, access.system(), Borrower.objects.get(pk=members[place].pk), work)
            except RuleBroken:
                continue


def _pdf(title: str) -> bytes:
    body = [parts.text(f"{number}. {words.CHAPTER}") for number in range(1, 40)]
    return typeset.pdf("letter", parts.base(None, title=title) | {"parts": body})


def _epub() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", ebooks.EPUB)
        packed.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
            '<rootfile full-path="isi.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        items = "".join(f'<item id="b{n}" href="b{n}.xhtml" media-type="application/xhtml+xml"/>' for n in (1, 2, 3))
        spine = "".join(f'<itemref idref="b{n}"/>' for n in (1, 2, 3))
        packed.writestr(
            "isi.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for n in (1, 2, 3):
            packed.writestr(f"b{n}.xhtml", f"<html><body><h1>Bab {n}</h1><p>{words.CHAPTER}</p></body></html>")
    return out.getvalue()


def _queue(binding: Any, desk: Any, members: list[Borrower], copies: list[Copy], branch: Any, context: Any) -> None:
    """Titles of which there is one copy are out, and others wait for them; one came back and is ready."""
    single = [copy for copy in copies if copy.work.copies.count() == 1]
    day = context.today - timedelta(days=1)
    for at, copy in enumerate(single):
        with as_of(_at(day, 10, at)):
            if not copy.loans.filter(is_open=True).exists():
                _first(members[at:], lambda one, copy=copy: lending.lend(binding, desk, one, copy, branch.pk))
        if at == len(single) - 1:
            continue
        for number in range(2 - at % 2):
            with as_of(_at(day, 15, at * 7 + number)):
                _first(
                    members[at + 5 + number :],
                    lambda one, copy=copy: holds.reserve(binding, access.system(), one, copy.work, branch.pk),
                )
    if single and single[0].loans.filter(is_open=True).exists():
        with as_of(_at(day, 15, 50)):
            returning.take_back(binding, desk, single[0], branch.pk)


def _first(members: list[Borrower], deed: Any) -> None:
    """Let the first member do it who may."""
    for borrower in members:
        try:
            deed(Borrower.objects.get(pk=borrower.pk))
        except RuleBroken:
            continue
        return


def _visits(binding: Any, members: list[Borrower], branches: list[Any], context: Any, chance: Random) -> None:
    rows, seen = [], set()
    for back in range(DAYS, -1, -1):
        day, branch = context.today - timedelta(days=back), branches[0]
        if not due.is_open_on(binding.of(branch, "branch_hours"), day):
            continue
        for number in range(6 + chance.randrange(14)):
            borrower = chance.choice(members) if number % 3 == 0 else None
            if borrower is not None and (day, borrower.pk) in seen:
                continue
            seen.add((day, borrower.pk if borrower is not None else number))
            klass = borrower.klass if borrower is not None else chance.choice([*CLASSES, "tamu"])
            at = _at(day, 8 + number % 3, chance.randrange(60))
            rows.append(Visit(app=binding.app, branch_id=branch.pk, day=day, at=at, klass=klass, borrower=borrower))
    Visit.objects.bulk_create(rows)


def _tours(binding: Any, context: Any, chance: Random) -> None:
    villages = list(Village.objects.order_by("code")[::9][:STOPS]) if binding.tour else []
    day = context.today
    for at, village in enumerate(villages):
        day = due.open_day(None, day + timedelta(days=1 + at % 2))
        values = {
            binding.tour_day: day,
            binding.tour_from: time(9),
            binding.tour_to: time(11 + at % 2),
            binding.tour_place: words.STOPS[at % len(words.STOPS)],
            binding.tour_village: village,
        }
        records.create(binding.entity_of("tour"), access.system(), values)


def _stocktake(binding: Any, desk: Any, branch: Any, copies: list[Copy], context: Any) -> None:
    """One that is half done."""
    with as_of(_at(context.today - timedelta(days=1), 13)):
        values = {binding.stocktake_branch: branch}
        record = records.create(binding.entity_of("stocktake"), desk, values)
        for copy in copies[::2]:
            if copy.branch_id == branch.pk and not copy.loans.filter(is_open=True).exists():
                stocktaking.scan(binding, desk, record.library, copy.code)
