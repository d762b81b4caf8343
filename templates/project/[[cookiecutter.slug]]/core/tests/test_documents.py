"""Documents of the installed applications: printed by who may, in their states, and found by the public check."""

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Person, User
from accounts.tests.builders import an_officer_with
from config.installed import PACKAGES
from core import access
from core.descriptors import of_model
from core.documents import blank, content, parts, printed, register, texts, typeset
from core.entities import all_entities
from core.models import AuditEntry, IssuedDocument
from core.tests.bare_records import a_bare, places

DOCUMENTS = [one for package in PACKAGES.values() for one in printed.of_app(package)]
BUTTONS = [one for one in DOCUMENTS if one.is_page_of_its_own]
HOSTILE = '#panic("x") $ x^2 $ *tebal* _miring_ <label> @acuan `kode` \\ " \u202e'

pytestmark = pytest.mark.django_db


def named(document):
    return f"{document.app}.{document.id}"


@pytest.fixture(autouse=True)
def people(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    settings.MFA_REQUIRED = False
    places()
    for number in range(3):
        person = Person.objects.create(full_name=f"Warga Contoh {number}", phone=f"+6281200000{number:02}")
        User.objects.create_user(person=person, kind="resident", status="active")


def states_without(document):
    return [one.name for one in document.entity.workflow.states if one.name not in document.states]


def a_record(document):
    """A record of the document, put where it may be printed."""
    record = a_bare(document.entity)
    if document.states:
        document.entity.model.objects.filter(pk=record.pk).update(state=document.states[0])
    record.refresh_from_db()
    return record


def reader(document):
    """A signed-in officer with a role that prints the document; None where only people of the record may."""
    words = [word.name for word in document.to or document.entity.access.read if word.kind == "role"]
    client = Client()
    for role in words:
        user = an_officer_with(document.app, role, all_offices=True)
        client.force_login(user)
        return client, user
    return None, None


@pytest.mark.parametrize("document", BUTTONS, ids=named)
def test_who_may_prints_it_and_each_print_is_audited(document):
    record = a_record(document)
    client, user = reader(document)
    if client is None:
        pytest.skip("printed by people of the record alone")
    first, again = client.get(document.url(record)), client.get(document.url(record))
    assert (first.status_code, first["Content-Type"]) == (200, "application/pdf")
    assert first.content == again.content
    rows = AuditEntry.objects.filter(action="print", actor=user)
    assert [row.changes["document"] for row in rows] == [document.id, document.id]
    assert IssuedDocument.objects.filter(app=document.app, kind=document.id).count() == 1


@pytest.mark.parametrize("document", BUTTONS, ids=named)
def test_strangers_and_officers_without_the_role_get_nothing(document):
    record = a_record(document)
    stranger, other = Client(), Client()
    person = Person.objects.create(full_name="Orang Lain", phone="+6281200000098")
    stranger.force_login(User.objects.create_user(person=person, kind="resident", status="active"))
    other.force_login(an_officer_with("aplikasi-lain", "operator"))
    for client in (Client(), stranger, other):
        answer = client.get(document.url(record))
        assert answer.status_code in (302, 403, 404)
    assert not AuditEntry.objects.filter(action="print").exists()


@pytest.mark.parametrize("document", [one for one in BUTTONS if one.states and states_without(one)], ids=named)
def test_outside_its_states_there_is_no_document(document):
    record = a_record(document)
    document.entity.model.objects.filter(pk=record.pk).update(state=states_without(document)[0])
    client, _user = reader(document)
    if client is None:
        pytest.skip("printed by people of the record alone")
    assert client.get(document.url(record)).status_code == 404
    assert document not in printed.available(
        document.entity, record.__class__.objects.get(pk=record.pk), access.system()
    )


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_place_of_its_texts_is_filled(document):
    record = a_record(document)
    issued = IssuedDocument(code=register.new_code(), number="1", issued_at=timezone.now())
    shown = content.data(document, record, issued)
    told = [shown["title"], *shown["recipient"], *shown["copies"]]
    told += [part["text"] for part in shown["parts"] if part["kind"] == "text"]
    assert all(not texts.PLACE.search(words) for words in told)
    assert typeset.pdf(document.layout, shown, at=issued.issued_at).startswith(b"%PDF-")


def test_hostile_text_is_shown_and_not_run():
    data = parts.base(None, title=HOSTILE, number=HOSTILE)
    data |= {"parts": [parts.text(HOSTILE), parts.pairs([[HOSTILE, HOSTILE]]), parts.table([HOSTILE], [[HOSTILE]])]}
    data |= {"recipient": [HOSTILE], "facts": [[HOSTILE, HOSTILE]], "copies": [HOSTILE], "footer": HOSTILE}
    for paper in ("a4", "a5", "f4"):
        assert typeset.pdf("letter", data | {"paper": paper}).startswith(b"%PDF-")
    assert typeset.pdf("card", data).startswith(b"%PDF-")


def test_the_same_data_and_moment_give_the_same_bytes():
    at = timezone.now()
    data = parts.base(None, title="Surat", number="1") | {"parts": [parts.text("Isi.")]}
    assert typeset.pdf("letter", data, at=at) == typeset.pdf("letter", data, at=at)


def test_files_say_that_they_are_archivable_and_accessible():
    pdf = typeset.pdf("letter", parts.base(None, title="Surat", number="1"))
    assert b"pdfuaid" in pdf
    assert b"pdfaid" in pdf


def test_the_check_page_tells_what_is_true_and_names_nobody():
    holder = Person.objects.create(full_name="Hendrik Pakaya", phone="+6281200000099")
    IssuedDocument.objects.create(
        kind="surat",
        number="0007/UJI/2026",
        title="Surat Contoh",
        code="ABCDEFGHJK23456789MN",
        holder=holder,
        issued_at=timezone.now(),
    )
    by_code = Client().get("/cek/abcd-efgh-jk23-4567-89mn/").content.decode()
    assert "terdaftar dan berlaku" in by_code
    assert "0007/UJI/2026" in by_code
    by_number = Client().get("/cek/", {"q": "0007/UJI/2026"}).content.decode()
    assert "terdaftar dan berlaku" in by_number
    assert "H***" not in by_number
    for page in (by_code, by_number):
        assert "Hendrik" not in page
        assert "Pakaya" not in page


def test_a_code_that_nobody_gave_out_is_not_found():
    answer = Client().get("/cek/TIDAKADA/")
    assert answer.status_code == 404
    assert "Dokumen tidak ditemukan" in answer.content.decode()
    assert "Dokumen tidak ditemukan" in Client().get("/cek/", {"q": "9999/X"}).content.decode()


def test_what_was_revoked_or_ran_out_is_said_so():
    today = timezone.localdate()
    row = IssuedDocument(status="revoked", issued_at=timezone.now())
    assert register.standing(row, today) == "revoked"
    row = IssuedDocument(valid_until=today.replace(year=today.year - 1), issued_at=timezone.now())
    assert register.standing(row, today) == "expired"


def public_choices(entity, form):
    """Labels of references to what anybody may read: a category that was made along with a record may be printed."""
    found = set()
    for info in entity.fields:
        if info.kind == "reference" and info.name in form.fields:
            other = of_model(entity.model._meta.get_field(info.name).remote_field.model)
            if other is not None and access.PUBLIC in other.access.read:
                label = str(form.fields[info.name].label)
                found |= {label, f"{label} *"}
    return found


FORMS = [entity for entity in all_entities() if entity.access.create and entity.parent is None]


@pytest.mark.parametrize("entity", FORMS, ids=lambda entity: f"{entity.app}.{entity.name}")
def test_empty_forms_hold_every_field_and_nobody_s_data(entity):
    for info in entity.fields:
        if info.kind == "reference":
            other = of_model(entity.model._meta.get_field(info.name).remote_field.model)
            if other is not None and access.PUBLIC not in other.access.read:
                a_bare(other)
    form = entity.forms.Form(actor=access.system())
    shown = blank.data(entity)
    assert len(shown["fields"]) == len([name for name in form.fields if name in {one.name for one in entity.fields}])
    known = public_choices(entity, form)
    assert "Warga Contoh" not in str([one for one in shown["fields"] if one["label"] not in known])
    assert blank.pdf(entity).startswith(b"%PDF-")


@pytest.mark.parametrize("entity", FORMS, ids=lambda entity: f"{entity.app}.{entity.name}")
def test_empty_forms_of_officers_are_theirs(entity):
    answer = Client().get(entity.url("blank"))
    is_public = any(word.kind in blank.PUBLIC_WORDS for word in entity.access.create)
    assert answer.status_code == 200 if is_public else answer.status_code in (302, 403)
