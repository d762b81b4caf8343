"""Measures the ranking of a whole region: `python -m benchmarks.ranking [--candidates 20000]`.

Candidates are made up, the same on every run: four paths, three schools each of sixty, places for about two thirds.
"""

import argparse
import sys
from datetime import date, datetime, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from random import Random
from time import perf_counter
from types import ModuleType

BLOCK = Path(__file__).parents[1] / "templates/blocks/admission/[[cookiecutter.slug]]/blocks/admission"
SHARES = {"domisili": 45, "afirmasi": 25, "prestasi": 25, "mutasi": 5}
PLACES, SCHOOLS = 224, 60


def main() -> None:
    """Rank once as made and once shuffled; print the seconds, and fail where the two differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", type=int, default=20_000)
    ranking = load()
    made = candidates(ranking, parser.parse_args().candidates)
    seats = {(school, path): PLACES * share // 100 for school in range(SCHOOLS) for path, share in SHARES.items()}
    begun = perf_counter()
    result = ranking.match(made, seats, "smp", ("domisili", "afirmasi", "prestasi"), 20)
    seconds = perf_counter() - begun
    Random(7).shuffle(made)
    same = ranking.match(made, seats, "smp", ("domisili", "afirmasi", "prestasi"), 20) == result
    told = f"{len(made)} candidates, {SCHOOLS} schools: {seconds:.2f} s, {len(result.placed)} placed"
    print(f"{told}; the same when shuffled: {same}")
    if not same:
        raise SystemExit(1)


def load() -> ModuleType:
    """Import the ranking from the block's template, without Django and under its own name."""
    for name, path in (("blocks", ""), ("blocks.admission", "")):
        sys.modules[name] = ModuleType(name)
        sys.modules[name].__path__ = [str(BLOCK.parent / path)]
    sys.modules["blocks.admission"].__path__ = [str(BLOCK)]
    return import_module("blocks.admission.ranking")


def candidates(ranking: ModuleType, count: int) -> list:
    """Made-up candidates; the seed is fixed."""
    chance, paths = Random(2026), list(SHARES)
    found = []
    for number in range(count):
        options = tuple(
            ranking.Option(school, chance.randrange(50, 9000)) for school in chance.sample(range(SCHOOLS), 3)
        )
        found.append(
            ranking.Candidate(
                id=number,
                path=chance.choices(paths, weights=list(SHARES.values()))[0],
                options=options,
                born=date(2013, 1, 1) + timedelta(days=chance.randrange(700)),
                score=Decimal(chance.randrange(6000, 10000)) / 100,
                sent=datetime(2026, 6, 1) + timedelta(minutes=chance.randrange(7000)),
                number=f"{number:05}",
            )
        )
    return found


if __name__ == "__main__":
    main()
