"""Makes writers take turns at a row that they share.

SQLite lets one writer in at a time. PostgreSQL lets all in at once, and each sees what the others have committed and
nothing of what they are about to; so what no two of them may find free is held first.
"""

from typing import Any

from django.db import transaction


def hold(row: Any) -> Any:
    """Give the row as it is now; until the transaction ends, whoever else would hold it waits."""
    return type(row)._default_manager.select_for_update(of=("self",), no_key=True).get(pk=row.pk)


def hold_if_writing(row: Any) -> None:
    """Hold the row where a transaction runs; a page that only shows has none and waits for nobody."""
    if row.pk is not None and transaction.get_connection().in_atomic_block:
        hold(row)
