"""What must be true of the pages of a kind of record: open to those who may, closed to all others."""

import csv
import io
from collections import Counter
from datetime import timedelta
from typing import Any

from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from core import access, disclosure
from core.models import Arrival, AuditEntry
from tests import posting, walking, working
from tests.copies import copies
from tests.sample import One, Sample
from tests.walking import in_state
from tests.world import World

MORE_ROWS = 9
REASON = "Rapat koordinasi 12 Mei"


def client_of(world: World, sample: Sample, word: str, record: Any = None) -> Client:
    """The browser of somebody; a guest's follows the record where one is given and guests get a PIN for it."""
    user = world.user(word, sample, record)
    client = world.client(user)
    if user is None and hasattr(record, "pin_hash"):
        session = client.session
        session[access.GUEST_SESSION_KEY] = [access.guest_key(sample.entity, record)]
        session.save()
    return client


def closed_to(world: World, sample: Sample, word: str) -> Client:
    """The browser of somebody for whom something is not."""
    return world.client(world.outsider(word, sample))


def assert_read(world: World, sample: Sample, record: Any) -> None:
    """Those who may read find the record on the list, officers on the worklist too, and open its page."""
    for word in sample.read.may:
        client = client_of(world, sample, word, record)
        listed, page = client.get(sample.entity.url("list")), client.get(sample.entity.url("detail", record.pk))
        assert (listed.status_code, page.status_code) == (200, 200), word
        assert sample.entity.url("detail", record.pk) in listed.content.decode(), word
        assert_written_down(world, sample, record, word)
    working.assert_on_worklist(world, sample, record)


def assert_written_down(world: World, sample: Sample, record: Any, word: str) -> None:
    """The trail says that somebody opened personal values of others, and never that they opened a masked page."""
    actor = world.actor(word, sample, record)
    written = AuditEntry.objects.filter(action=disclosure.READ, actor_id=actor.user_id, object_id=record.pk)
    found = {name for entry in written for name in entry.changes["fields"]} if actor.user_id else set()
    masked = not access.sees_personal(actor, sample.entity, record) or access.owns(actor, sample.entity, record)
    own = {name for name in found if "." not in name}
    expected = set() if masked or not actor.is_officer else set(disclosure.unmasked(sample.entity, record))
    assert own == expected, f"{word}: {own ^ expected}"


def assert_read_when_named(world: World, sample: Sample) -> None:
    """Whom a later step names reads the record from then on."""
    for word, state in sample.read_at.items():
        record = world.one(One(sample.key, at=state))
        client = client_of(world, sample, word, record)
        assert client.get(sample.entity.url("detail", record.pk)).status_code == 200, word


def assert_not_read(world: World, sample: Sample, record: Any) -> None:
    """For others the record is not on the list and has no page; `assert_not_edited` tries its form."""
    for word in sample.read.may_not:
        client = closed_to(world, sample, word)
        listed = client.get(sample.entity.url("list"))
        assert listed.status_code in (200, 302), word
        assert sample.entity.url("detail", record.pk) not in listed.content.decode(), word
        assert client.get(sample.entity.url("detail", record.pk)).status_code == 404, word
    assert_not_on_whole(world, sample, record)


def assert_not_on_whole(world: World, sample: Sample, record: Any) -> None:
    """A part with readers of its own is on the page of the whole for those alone who may open it."""
    entity = sample.entity
    if entity.parent is None or access.reads_as_whole(entity):
        return
    whole, part = whole_of(sample, record), entity.url("detail", record.pk)
    of_whole = world.sample(f"{entity.app}.{entity.parent_entity.name}")
    for word in of_whole.read.may:
        client = client_of(world, of_whole, word, whole)
        page = client.get(entity.parent_entity.url("detail", whole.pk))
        assert page.status_code == 200, word
        assert part not in page.content.decode() or client.get(part).status_code == 200, word


def assert_created(world: World, sample: Sample, word: str) -> None:
    """Somebody who may opens the empty form, sends it filled in, and the record is there."""
    entity = sample.entity
    values = walking.values_of(world, sample, world.owner)
    client = client_of(world, sample, word)
    opened = client.get(entity.url("create"), follow=True)
    assert opened.status_code == 200
    if opened.redirect_chain:
        assert "/akun/masuk/" not in opened.redirect_chain[-1][0]  # a block has a page of its own for it
        return
    form = entity.forms.Form(actor=world.actor(word, sample))
    told = told_by(opened.context.get("arrival"))
    answer = client.post(entity.url("create"), posting.posted(form, values) | told)
    assert answer.status_code == 302, problems_of(answer)
    assert entity.model._default_manager.count() >= 1
    if told:
        assert Arrival.objects.filter(app=entity.app, entity=entity.name, arrived_at__lt=F("entered_at")).count() == 1
        assert client.get(answer["Location"]).status_code == 200  # where number and PIN are handed to the resident


def told_by(form: Any) -> dict[str, str]:
    """What an officer says who enters it for a resident: it came by letter an hour ago. Others are not asked."""
    if form is None:
        return {}
    an_hour_ago = timezone.localtime() - timedelta(hours=1)
    said = {"channel": "surat", "source": "Agenda 12", "arrived_at": an_hour_ago.strftime("%Y-%m-%dT%H:%M")}
    return {form.add_prefix(name): value for name, value in said.items() if name in form.fields}


def assert_not_created(world: World, sample: Sample) -> None:
    """Others do not get the form and cannot send it; guests are asked to sign in."""
    before = sample.entity.model._default_manager.count()
    for word in sample.create.may_not:
        client = closed_to(world, sample, word)
        assert client.post(sample.entity.url("create"), {}).status_code == 403, word
        if word in ("guest", "stranger"):
            answer = client.get(sample.entity.url("create"))
            assert is_closed(answer, word), f"{word}: {answer.status_code}"
    assert sample.entity.model._default_manager.count() == before


def assert_edited(world: World, sample: Sample, word: str) -> None:
    """Somebody who may changes the record over its form, in a state that allows it."""
    entity = sample.entity
    record = in_edit_state(world, sample, word)
    client = client_of(world, sample, word, record)
    form = entity.forms.Form(instance=record, actor=world.actor(word, sample, record))
    assert client.get(entity.url("edit", record.pk)).status_code == 200
    answer = client.post(entity.url("edit", record.pk), posting.posted(form, posting.of_record(entity, record)))
    assert answer.status_code == 302, problems_of(answer)


def assert_not_edited(world: World, sample: Sample) -> None:
    """Others do not get the form of a record that is there, and cannot send it."""
    record = in_edit_state(world, sample)
    for word in sample.edit.may_not:
        assert_form_closed(world, sample, record, word)


def assert_closed(world: World, sample: Sample) -> None:
    """In a state in which nothing is changed any more, also those who else may are refused."""
    for word in sample.edit.may:
        record = in_edit_state(world, sample, word)
        in_state(record if sample.entity.workflow is not None else whole_of(sample, record), sample.closed_state)
        assert_form_closed(world, sample, record, word)


def assert_form_closed(world: World, sample: Sample, record: Any, word: str) -> None:
    """Neither opens the form of a record nor takes it in."""
    may = word in sample.edit.may
    client = client_of(world, sample, word, record) if may else closed_to(world, sample, word)
    where = sample.entity.url("edit", record.pk)
    sent = client.post(where, {})
    assert sent.status_code in (403, 404), f"{word}: {sent.status_code}"
    if may or word in ("guest", "stranger"):
        opened = client.get(where)
        assert opened.status_code == 404 or is_closed(opened, word), f"{word}: {opened.status_code}"


def in_edit_state(world: World, sample: Sample, word: str = "") -> Any:
    """A record that may be edited, by somebody if it names them; a part may be while the whole it belongs to is."""
    state = sample.edit_at.get(word, "") if word else next(iter(sample.edit_at.values()), "")
    return world.one(One(sample.key, at=state))


def whole_of(sample: Sample, record: Any) -> Any:
    """The record of which this is a part."""
    return getattr(record, sample.entity.parent)


def assert_as_many_queries(world: World, sample: Sample, record: Any) -> None:
    """A longer list asks the database no more often than a short one."""
    client = client_of(world, sample, _reader(sample), record)
    asked = []
    for more in (0, MORE_ROWS):
        copies(record, more)
        client.get(sample.entity.url("list"))  # what is remembered afterwards does not count
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(sample.entity.url("list"))
        asked.append(Counter(query["sql"].partition(" FROM ")[2].split(" ")[0] for query in queries))
        assert len(answer.context["page"].object_list) > more, "the copies are not on the list"
    assert not asked[1] - asked[0], f"asked again for each row: {asked[1] - asked[0]}"


def _reader(sample: Sample) -> str:
    """Who reads most: an officer with a role before the owner of one record."""
    words = sample.read.may
    roles = [word for word in words if word not in ("owner", "guest") and "." not in word]
    known = {info.name for info in sample.entity.fields}
    return next((word for word in roles if word not in known), words[0])


def assert_exported(world: World, sample: Sample, record: Any) -> None:
    """Both kinds of file open, with a line for each record and no value that the reader may not see."""
    sheet: list[tuple[Any, ...]] = []
    for word in exporters(sample):
        client = client_of(world, sample, word, record)
        answer = taken(client, sample, "csv")
        table = read_csv(answer)
        if disclosure.is_restricted(sample.entity, world.actor(word, sample, record)):
            assert REASON in table.pop()[0], f"{word}: the file does not say why it was taken"
            assert AuditEntry.objects.filter(action="export", changes__reason=REASON).exists(), word
        if not sheet or word in sample.hidden.may_not:  # the same cells as in the other file, and slower to read
            sheet = read_xlsx(taken(client, sample, "xlsx"))
        assert len(table) == len(sheet) >= 2, word
        assert len(table[0]) == len(table[1]) == len(sheet[0]), word
        assert_hides(sample, record, f"{table} {sheet}", word)


def taken(client: Client, sample: Sample, form: str) -> Any:
    """The file; where it holds personal values of others, a reason is asked for first."""
    where = sample.entity.url("export", form)
    answer = client.get(where)
    if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
        return answer
    assert client.post(where, {"reason": ""}).status_code == 422
    return client.post(where, {"reason": REASON})


def assert_not_exported(world: World, sample: Sample, record: Any) -> None:
    """Who may not read it gets no file; guests are asked to sign in. What is public later has one without it."""
    if is_public(sample.entity):
        assert_left_out(world, sample, record)
        return
    for word in sample.read.may_not:
        answer = closed_to(world, sample, word).get(sample.entity.url("export", "csv"))
        assert is_closed(answer, word), f"{word}: {answer.status_code}"


def assert_left_out(world: World, sample: Sample, record: Any) -> None:
    """What is not yet public stands in nobody else's file."""
    assert not sample.entity.rows().exclude(pk=record.pk).exists()
    for word in sample.read.may_not:
        answer = taken(closed_to(world, sample, word), sample, "csv")
        if answer.status_code == 200 and REASON in answer.content.decode():
            assert len(read_csv(answer)) == 2, word
            continue
        assert is_closed(answer, word) or len(read_csv(answer)) == 1, word


def is_public(entity: Any) -> bool:
    """Say whether the public reads such records, or the whole of which they are parts."""
    if entity.parent is not None and not entity.access.read:
        return is_public(entity.parent_entity)
    return any(word.kind in ("public", "public_without_personal") for word in entity.access.read)


def exporters(sample: Sample) -> list[str]:
    """Officers with a role that reads, and everybody where it is public."""
    words = [word for word in sample.entity.access.read if word.kind in ("role", "public", "public_without_personal")]
    everybody = any(word.kind != "role" for word in words)
    return list(sample.read.may) if everybody else [word.name for word in words]


def assert_hides(sample: Sample, record: Any, text: str, word: str) -> None:
    """A text shows no whole identity number, and to those who are not named no personal value."""
    for info in sample.entity.fields:
        if not info.personal:
            continue
        if info.kind in ("nik", "kk") or word in sample.hidden.may_not:
            for shown in _spellings(record, info):
                assert shown not in text, f"{word} sees {info.name}"


def _spellings(record: Any, info: Any) -> list[str]:
    """How a personal value would be read."""
    value = getattr(record, info.name)
    if info.kind == "person":
        return [part for part in (value.full_name, value.phone) if part] if value is not None else []
    if info.kind in ("file", "image"):
        return [value.token] if value is not None and hasattr(value, "token") else []
    if info.kind in ("choice", "boolean", "integer", "decimal"):
        return []  # too short to tell from other words
    return [str(value)] if value not in (None, "") else []


def read_csv(answer: Any) -> list[list[str]]:
    assert answer.status_code == 200
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def read_xlsx(answer: Any) -> list[tuple[Any, ...]]:
    assert answer.status_code == 200
    sheet = load_workbook(io.BytesIO(answer.content), read_only=True).active
    return list(sheet.iter_rows(values_only=True))


def is_closed(answer: Any, word: str) -> bool:
    """A closed page sends a guest to sign in and tells everybody else that it is not for them."""
    if word == "guest":
        return answer.status_code == 302 and answer["Location"].startswith("/akun/masuk/")
    return answer.status_code == 403


def problems_of(answer: Any) -> str:
    """What a refused form said, for the message of a test that fails."""
    form = answer.context.get("form") if answer.context else None
    return f"{answer.status_code} {dict(form.errors) if form is not None else answer.content[:400]!r}"
