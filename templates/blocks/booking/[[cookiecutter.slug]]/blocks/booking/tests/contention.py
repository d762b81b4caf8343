"""Fifty clients ask for the same slot at once; run by test_contention in a process of its own.

It needs a database that threads share, which Django's in-memory test database is not.
"""

import json
import os
import sys
import threading
from collections import Counter
from datetime import UTC, datetime, timedelta

CLIENTS, CAPACITY = 50, 7
START = datetime(2030, 1, 7, 1, 0, tzinfo=UTC)


def main() -> None:
    """Make the tables, let all clients go at once, print what each got."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from django.db import connection

    from blocks.booking import occupancy
    from blocks.booking.models import Hold, Reservation, Slot, Waiting

    with connection.schema_editor() as editor:
        for model in (Slot, Reservation, Hold, Waiting):
            editor.create_model(model)
    rows = [Reservation.objects.create(app="uji", entity="uji") for _client in range(CLIENTS)]
    answers: Counter[str] = Counter()
    gate = threading.Barrier(CLIENTS)
    threads = [threading.Thread(target=ask, args=(row, gate, answers)) for row in rows]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = {
        **answers,
        "counted": Slot.objects.get().taken,
        "held": Hold.objects.count(),
        "differences": occupancy.recount("uji"),
    }
    sys.stdout.write(json.dumps(found))


def ask(row: object, gate: threading.Barrier, answers: Counter) -> None:
    """Ask for the one slot and note the answer."""
    from django.db import close_old_connections, connection

    from blocks.booking import occupancy
    from blocks.booking.hours import Cell

    gate.wait()
    try:
        occupancy.exchange(row, 1, [Cell(START, START + timedelta(hours=1))], CAPACITY)
        answers["got"] += 1
    except occupancy.SlotTaken:
        answers["full"] += 1
    except Exception as problem:  # noqa: BLE001 - whatever went wrong is what the test reports
        answers[repr(problem)] += 1
    finally:
        connection.close()
        close_old_connections()


if __name__ == "__main__":
    main()
