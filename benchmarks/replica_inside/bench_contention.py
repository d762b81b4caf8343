"""Inside a replica: clients at once ask for the last places of slots; prints what each got and what it cost.

`bench_contention.py CLIENTS ROUNDS` works on the database of the environment, on rows of an application that is none,
and takes them out again.
"""

import json
import sys
import threading
import time
from datetime import UTC, datetime, timedelta

import django

django.setup()

from blocks.booking import occupancy  # noqa: E402
from blocks.booking.hours import Cell  # noqa: E402
from blocks.booking.models import Hold, Reservation, Slot  # noqa: E402
from django.db import connections  # noqa: E402

APP, CAPACITY, HOUR = "ukur", 7, timedelta(hours=1)
BEGIN = datetime(2031, 1, 6, 1, 0, tzinfo=UTC)


class Round:
    """One slot that all clients want in the same moment."""

    def __init__(self, rows: list[Reservation], number: int) -> None:
        start = BEGIN + HOUR * number
        self.rows, self.cells = rows, [Cell(start, start + HOUR)]
        self.gate = threading.Barrier(len(rows))
        self.times: list[float] = []
        self.got = self.full = 0

    def ask(self, row: Reservation) -> None:
        """Ask once and note the answer."""
        self.gate.wait()
        begun = time.perf_counter()
        try:
            occupancy.exchange(row, 1, self.cells, CAPACITY)
        except occupancy.SlotTaken:
            self.full += 1
        else:
            self.got += 1
        finally:
            self.times.append(time.perf_counter() - begun)
            connections.close_all()

    def run(self) -> float:
        """Let all ask and give the seconds until the last has an answer."""
        threads = [threading.Thread(target=self.ask, args=(row,)) for row in self.rows]
        begun = time.perf_counter()
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        return time.perf_counter() - begun


def main(clients: int, rounds: int) -> None:
    """Measure and print one line of JSON; nothing stays."""
    rounds_made, seconds = [], 0.0
    try:
        for number in range(rounds):
            rows = [Reservation.objects.create(app=APP, entity=APP) for _client in range(clients)]
            rounds_made.append(Round(rows, number))
            seconds += rounds_made[-1].run()
        taken = list(Slot.objects.filter(app=APP).values_list("taken", flat=True))
        held = Hold.objects.filter(slot__app=APP).count()
    finally:
        Hold.objects.filter(slot__app=APP).delete()
        Slot.objects.filter(app=APP).delete()
        Reservation.objects.filter(app=APP).delete()
    times = sorted(moment for one in rounds_made for moment in one.times)
    print(
        json.dumps(
            {
                "asked": clients * rounds,
                "got": sum(one.got for one in rounds_made),
                "full": sum(one.full for one in rounds_made),
                "places": CAPACITY * rounds,
                "taken": taken,
                "held": held,
                "seconds": seconds,
                "median_ms": 1000 * times[len(times) // 2],
                "longest_ms": 1000 * times[-1],
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
