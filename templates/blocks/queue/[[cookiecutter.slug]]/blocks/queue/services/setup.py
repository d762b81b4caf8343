"""What a queue needs before it begins: counters and a kiosk."""

from typing import Any

from blocks.queue import lines
from blocks.queue.models import Counter, CounterLine, Kiosk


def first_counters(binding: Any) -> None:
    """One counter for each line and one kiosk a place, once; a house that has any is left alone."""
    if Counter.objects.filter(app=binding.app).exists():
        return
    numbers: dict[int, int] = {}
    for line in lines.of(binding):
        numbers[line.site_id] = numbers.get(line.site_id, 0) + 1
        counter = Counter.objects.create(
            app=binding.app,
            site_id=line.site_id,
            number=numbers[line.site_id],
            name=line.title[:60],
        )
        CounterLine.objects.create(counter=counter, service_id=line.id)
    for site_id in numbers:
        Kiosk.objects.create(app=binding.app, site_id=site_id, name="Kios pintu masuk")
