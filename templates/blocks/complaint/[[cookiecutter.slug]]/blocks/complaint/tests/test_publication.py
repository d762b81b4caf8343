"""What the public sees, and what it never sees."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from blocks.complaint import panels, publication, selectors
from blocks.complaint.tests import builders
from core import access

pytestmark = pytest.mark.db


def url(binding, name, *args):
    return reverse(f"{binding.package}:complaint_{name}", args=args)


def test_a_report_is_hidden_until_it_is_verified(binding, client):
    record = builders.report(binding)
    assert client.get(url(binding, "case", record.complaint.reference)).status_code == 404
    builders.step(binding, record, "verify")
    assert client.get(url(binding, "case", record.complaint.reference)).status_code == 200


def test_photos_open_to_everybody_only_after_verification(binding, client):
    record = builders.report(binding)
    photo = publication.photos(binding, record)[0]
    assert client.get(reverse("stored_file", args=[photo.token])).status_code == 404
    builders.step(binding, record, "verify")
    assert client.get(reverse("stored_file", args=[photo.token])).status_code == 200


def test_a_confidential_report_is_never_shown(binding):
    record = builders.report(binding, confidential=True)
    builders.step(binding, record, "verify")
    assert not selectors.shown(binding).exists()


def test_a_private_category_is_never_shown(binding):
    private = builders.category(binding, "pribadi", public=False)
    record = builders.report(binding, category=private)
    builders.step(binding, record, "verify")
    assert not selectors.shown(binding).exists()


def test_public_pages_do_not_name_the_reporter(binding, client):
    owner = builders.resident(name="Sembodo Unikarta")
    record = builders.report(binding, owner)
    builders.step(binding, record, "verify")
    pages = [url(binding, "list"), url(binding, "map"), url(binding, "geojson")]
    pages.append(url(binding, "case", record.complaint.reference))
    for page in pages:
        answer = client.get(page)
        assert answer.status_code == 200
        assert "Unikarta" not in answer.content.decode()


def test_the_public_reads_the_text_that_intake_made_for_it(binding):
    record = builders.report(binding, text="Pak Budi 0812 membuang sampah.")
    builders.step(binding, record, "verify", public_text="Seorang warga membuang sampah.")
    assert publication.public_text(binding, record) == "Seorang warga membuang sampah."


def test_an_anonymous_name_is_hidden_from_the_office_and_not_from_intake(binding):
    record = builders.report(binding, anonymous=True)
    builders.step(binding, record, "verify")
    office = builders.office("kantor-a")
    agency = builders.officer(binding, *_answering_only(binding), at=office)
    assert access.sees_personal(agency, binding.entity, record) is False
    assert access.sees_personal(builders.holder_of(binding, "verify"), binding.entity, record) is True


def _answering_only(binding):
    """Roles that answer and do not verify."""
    workflow = binding.entity.workflow
    verifying = panels.roles_of(workflow.transition(binding.verify).roles)
    answering = panels.roles_of(workflow.transition(binding.answer_step).roles)
    return [name for name in answering if name not in verifying]


def test_the_list_is_narrowed_by_status(binding, client):
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    assert record.number in client.get(url(binding, "list"), {"status": "menunggu"}).content.decode()
    assert record.number not in client.get(url(binding, "list"), {"status": "selesai"}).content.decode()


def test_a_neighbour_is_counted_once(binding, client):
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    client.force_login(builders.resident(name="Tetangga").user, backend="accounts.backends.IdentityBackend")
    for _time in range(2):
        client.post(url(binding, "support", record.complaint.reference))
    assert record.complaint.followers.count() == 1


def test_a_longer_list_asks_the_database_no_more_often(binding, client, django_assert_max_num_queries):
    def shown_report():
        builders.step(binding, builders.report(binding), "verify")

    shown_report()
    client.get(url(binding, "list"))
    with CaptureQueriesContext(connection) as short:
        client.get(url(binding, "list"))
    for _more in range(4):
        shown_report()
    with django_assert_max_num_queries(len(short)):
        client.get(url(binding, "list"))
