"""What is known of people is asked again as soon as somebody writes to it, or that is taken back."""

import pytest
from django.db import connection, transaction

from accounts.models import User
from accounts.roles import grants_of
from core.models import RoleGrant
from tests.known import Known
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(monkeypatch):
    known, clerk = Known(), World().clerk
    with connection.execute_wrapper(known):
        known.begin(monkeypatch)
        yield clerk


def roles_of(user):
    return [grant.role for grant in grants_of(User.objects.get(pk=user.pk))]


def test_nothing_is_asked_twice(clerk, django_assert_num_queries):
    assert roles_of(clerk) == []
    with django_assert_num_queries(1):  # the account itself, which the test asks for
        assert roles_of(clerk) == []


def test_a_role_is_known_when_it_is_given_and_gone_when_that_is_taken_back(clerk):
    assert roles_of(clerk) == []
    point = transaction.savepoint()
    RoleGrant.objects.create(position=clerk.holdings.get().position, app="core", role="auditor", all_offices=True)
    assert roles_of(clerk) == ["auditor"]
    transaction.savepoint_rollback(point)
    assert roles_of(clerk) == []
