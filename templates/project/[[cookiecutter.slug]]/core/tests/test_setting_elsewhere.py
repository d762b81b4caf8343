"""A step that writes on another record: the worklist calls that one by its new title at once."""

from types import SimpleNamespace
from unittest import mock

import pytest

from core import workflow


class Other:
    """A record of another kind, as far as a step knows it."""

    def save(self, update_fields):
        self.saved = update_fields


@pytest.fixture
def other():
    return Other()


@pytest.mark.parametrize(("name", "is_said"), [("nama", True), ("jumlah", False)])
def test_the_worklist_says_a_new_title(other, name, is_said):
    entity = SimpleNamespace(workflow=object(), shows_in_worklist=lambda name: name == "nama")
    with (
        mock.patch("core.workflow.descriptors.of_model", return_value=entity),
        mock.patch("core.workflow.workitems.refresh") as refresh,
        mock.patch("core.workflow.leaning.renew") as renew,
    ):
        workflow._set(SimpleNamespace(kelompok=other), f"kelompok.{name}", "baru")
    assert (getattr(other, name), other.saved) == ("baru", [name])
    assert refresh.called is is_said
    renew.assert_called_once_with(entity, other, {name})
