"""Finds applications that are one another's copies with the words changed: rare structure in common weighs most."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce

from generator.check.structure import Bag, Feature, structure
from generator.load.app import App
from generator.load.catalog import Catalog
from generator.problems import Problem

# Calibrated on ten entries made by hand: the nearest two of them, both permits on the block `case`, come to 0.31; a
# copy of one, renamed and without a tenth of its fields, stays above 0.6 (tests/check/test_distinct.py).
LIMIT = 0.6
_REASONS = 3
_MANY = 4  # entries that bind a block; what all of them have is the block's form and not theirs


@dataclass(frozen=True, order=True)
class Pair:
    """Two applications and how near they are: 0 nothing in common, 1 the same but for names."""

    nearness: float
    one: str
    other: str
    shared: tuple[str, ...] = ()  # what weighs most of that in common


def check_distinct(catalog: Catalog) -> Iterator[Problem]:
    """Tell each pair above the limit once, at the second application."""
    for pair in too_near(catalog.apps.values(), LIMIT):
        app = catalog.apps[pair.other]
        yield catalog.document(app.file).problem(
            "RK931",
            ("id",),
            f'"{pair.other}" is built as "{pair.one}" is: {pair.nearness:.2f} alike, at most {LIMIT:.2f} is allowed '
            f"(in common: {'; '.join(pair.shared)})",
            "give it the entities, rules and steps of its own procedure, or make one application of the two",
            value=pair.other,
        )


def nearest_pairs(apps: Iterable[App]) -> list[Pair]:
    """Compare every two applications, the nearest first."""
    bags, weights = _weighed(apps)
    names = sorted(bags)
    pairs = [_pair(one, other, bags, weights) for at, one in enumerate(names) for other in names[at + 1 :]]
    return sorted(pairs, key=lambda pair: (-pair.nearness, pair.one, pair.other))


def too_near(apps: Iterable[App], limit: float) -> list[Pair]:
    """Find the pairs above a limit without comparing all: such two share something among their rarest features."""
    bags, weights = _weighed(apps)
    seen: dict[Feature, list[str]] = defaultdict(list)
    candidates: set[tuple[str, str]] = set()
    for name in sorted(bags):
        for feature in _rarest(bags[name], weights, 1 - limit):
            candidates.update((earlier, name) for earlier in seen[feature])
            seen[feature].append(name)
    pairs = [_pair(one, other, bags, weights) for one, other in sorted(candidates)]
    return [pair for pair in pairs if pair.nearness > limit]


def _weighed(apps: Iterable[App]) -> tuple[dict[str, Bag], Mapping[Feature, float]]:
    """Give the bags, and the weight of each feature: the fewer applications have it, the more it says."""
    bags = _own(list(apps))
    holders = Counter(feature for bag in bags.values() for feature in bag)
    return bags, {feature: math.log(1 + len(bags) / count) for feature, count in holders.items()}


def _own(apps: list[App]) -> dict[str, Bag]:
    """Give the structure of each entry without what a block prescribes: that says nothing of who copied whom."""
    bags = {app.id: structure(app) for app in apps}
    prescribed: dict[str, Bag] = {}
    for block in {block for app in apps for block in app.blocks}:
        bound = [bags[app.id] for app in apps if block in app.blocks]
        if len(bound) >= _MANY:
            prescribed[block] = reduce(lambda one, other: one & other, bound)
    for app in apps:
        for block in app.blocks:
            bags[app.id] = bags[app.id] - prescribed.get(block, Counter())
    return bags


def _rarest(bag: Bag, weights: Mapping[Feature, float], share: float) -> Iterator[Feature]:
    """The rarest features, until they hold so great a share of the weight that the rest cannot reach the limit."""
    room = share * sum(weights[feature] * count for feature, count in bag.items())
    for feature in sorted(bag, key=lambda one: (-weights[one], one)):
        yield feature
        room -= weights[feature] * bag[feature]
        if room < 0:
            return


def _pair(one: str, other: str, bags: Mapping[str, Bag], weights: Mapping[Feature, float]) -> Pair:
    left, right = bags[one], bags[other]
    common = {
        feature: weights[feature] * min(count, right[feature]) for feature, count in left.items() if right[feature]
    }
    both = sum(common.values())
    either = sum(weights[name] * count for bag in (left, right) for name, count in bag.items()) - both
    reasons = sorted(common, key=lambda feature: (-weights[feature], feature))[:_REASONS]
    return Pair(
        both / either if either else 1.0, one, other, tuple(" ".join(filter(None, reason)) for reason in reasons)
    )
