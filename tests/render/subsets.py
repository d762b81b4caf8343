"""The thirty random choices of applications that are tried; the same ones in every run."""

import random

from generator.load.catalog import load_catalog

SEED, SUBSETS, MOST = 222, 30, 40


def subsets() -> list[list[str]]:
    """Ids of the applications of each choice, before what they require."""
    chance, ids = random.Random(SEED), sorted(load_catalog().apps)
    return [sorted(chance.sample(ids, chance.randint(1, MOST))) for _ in range(SUBSETS)]
