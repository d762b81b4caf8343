"""What the block's tests share: the binding of the first application that has one, writers, editors, articles."""

import io
from datetime import timedelta
from random import Random

import pytest
import typst
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from blocks.news.models import Article, Issue
from core import access, blocks, records, workflow
from core.access import Actor, Grant
from core.models import Office
from core.seeding import examples

BODY = "Kalimat pertama berita ini.\n\n## Anak judul\n\nKalimat kedua dengan **tekanan**."


@pytest.fixture(autouse=True)
def separate_files(settings, tmp_path):
    """Keep uploads of the tests out of the replica's own folder."""
    settings.STORAGES = settings.STORAGES | {
        "private": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path, "base_url": None},
        },
    }


@pytest.fixture
def binding():
    """The binding under test; the block is never installed without an application that binds it."""
    found = [one for one in blocks.of_block("news") if not one.issue and not one.slot]
    return found[0] if found else pytest.skip("no application here has plain news")


@pytest.fixture
def office(db):
    return Office.objects.create(code="uji-dinas", name="Dinas Uji")


@pytest.fixture
def actor(db, binding, django_user_model):
    """Make an actor with roles: actor("editor"), actor("reporter", office=office)."""

    def make(*roles, office=None):
        user = django_user_model.objects.create_user(kind="officer", name=f"Uji {'-'.join(roles)}", status="active")
        offices = frozenset({office.pk}) if office else frozenset()
        return Actor(user=user, grants=tuple(Grant(binding.app, role, offices, office is None) for role in roles))

    return make


@pytest.fixture
def picture():
    """A small picture as an upload."""

    def make(width=800, form="PNG"):
        out = io.BytesIO()
        Image.new("RGB", (width, width // 2), (40, 90, 140)).save(out, format=form)
        return SimpleUploadedFile("uji.png", out.getvalue(), content_type="image/png")

    return make


@pytest.fixture
def category(db, binding):
    """Make or find a category by its code."""

    def make(code="umum"):
        model = binding.categories_entity.model
        values = {binding.category_code: code}
        names = {binding.category_name: code.capitalize()}
        return model._default_manager.get_or_create(**values, defaults=names)[0]

    return make


@pytest.fixture
def write(binding, category, picture, actor):
    """Write an article: write(title="…"); keys are those of the binding."""

    def make(by=None, **given):
        values = {
            "kind": "berita",
            "title": "Jembatan dibuka",
            "summary": "Jembatan di kecamatan dibuka kembali untuk umum.",
            "body": BODY,
            "category": category(given.pop("code", "umum")),
            "cover": picture(),
            "cover_alt": "Jembatan dari samping",
            "credit": "Tim uji",
        } | given
        if values["kind"] == binding.event_kind:
            values.setdefault("starts_at", timezone.now() + timedelta(days=3))
            values.setdefault("venue", "Balai kota")
        if values["kind"] == binding.announcement_kind:
            values.setdefault("ends_on", timezone.localdate() + timedelta(days=3))
        named = {getattr(binding, key): value for key, value in values.items() if value is not None}
        return records.create(binding.entity, by or access.system(), named)

    return make


@pytest.fixture
def step(binding):
    """Make a step: step(record, "ajukan", by, note="…", terbit_pada=…)."""

    def make(record, name, by=None, note="", **inputs):
        record.refresh_from_db()
        return workflow.move(binding.entity, record, name, by or access.system(), note=note, inputs=inputs)

    return make


@pytest.fixture
def publish(write, step):
    """Write an article and publish it."""

    def make(**given):
        record = write(**given)
        step(record, "ajukan")
        step(record, "terbitkan")
        record.refresh_from_db()
        return record

    return make


def pdf_of(*pages):
    """A PDF with these words, a page each; written by the typesetter that replicas have."""
    source = "\n#pagebreak()\n".join(pages)
    return typst.compile(source.encode())


def upload(data, name="edisi.pdf"):
    return SimpleUploadedFile(name, data, content_type="application/pdf")


@pytest.fixture
def issue_of(db):
    """Make an issue, and bring it into a state of a phase without asking anybody: issue_of(binding, "done")."""

    def make(binding, phase="", *, record=None, data=b"", title="Air kita"):
        entity = binding.entity_of("issue")
        if record is None:
            data = pdf_of("Timbangan pedagang diperiksa.", "Halaman dua.") if data == b"" else data
            fixed = {binding.issue_title: title} | ({binding.issue_file: upload(data)} if data else {})
            record = examples.make(entity, Random(Issue.objects.count()), **fixed)
        if phase:
            state = entity.workflow.states_of(phase)[0]
            type(record)._default_manager.filter(pk=record.pk).update(state=state)
            record.refresh_from_db()
            binding.on_moved(record, None, access.system())
        return record

    return make


@pytest.fixture
def article_of(db):
    """Make an article of an issue in a state of a phase."""

    def make(binding, issue, phase):
        chance = Random(Article.objects.count())
        opens = binding.entity_of("issue").workflow.states_of("received")[0]
        type(issue)._default_manager.filter(pk=issue.pk).update(state=opens)
        issue.refresh_from_db()
        record = examples.make(binding.entity, chance, **{binding.article_issue: issue})
        if phase:
            state = binding.entity.workflow.states_of(phase)[0]
            type(record)._default_manager.filter(pk=record.pk).update(state=state)
            record.refresh_from_db()
        return record

    return make
