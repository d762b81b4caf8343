"""Invented records mostly go on; every state is shown, and those in force stay in force."""

from collections import Counter
from random import Random

from django.test import SimpleTestCase

from core.access import role
from core.seeding import ways
from core.workflow_types import Issue, State, Transition, Workflow


def state(name, phase, tone="info", *, final=False):
    return State(name=name, label=name, phase=phase, tone=tone, final=final)


def step(name, sources, target, **keys):
    return Transition(name=name, label=name, sources=sources, target=target, roles=(role("petugas"),), **keys)


def permit(**keys):
    """A request that is examined, returned, granted or rejected."""
    states = (
        state("diajukan", "received"),
        state("dilengkapi", "returned", "warn"),
        state("diperiksa", "verifying"),
        state("terbit", "done", "good", final=True),
        state("ditolak", "rejected", "bad", final=True),
    )
    steps = (
        step("kembalikan", ("diajukan", "diperiksa"), "dilengkapi"),
        step("lengkapi", ("dilengkapi",), "diajukan"),
        step("periksa", ("diajukan",), "diperiksa"),
        step("terbitkan", ("diperiksa",), "terbit", **keys),
        step("tolak", ("diajukan", "diperiksa"), "ditolak"),
    )
    return Workflow(start="diajukan", states=states, transitions=steps)


def first(workflow, at, aim=""):
    """How often each step is tried first."""
    return Counter(ways.order(workflow, at, Random(seed), aim)[0].name for seed in range(200))


class OrderTests(SimpleTestCase):
    """What is tried first."""

    def test_the_way_on_is_the_common_one(self):
        self.assertGreater(first(permit(), "diperiksa")["terbitkan"], 180)

    def test_the_way_on_from_a_return_may_lead_to_an_earlier_desk(self):
        self.assertEqual(first(permit(), "dilengkapi"), {"lengkapi": 200})

    def test_a_record_is_led_to_its_aim_though_that_is_a_return(self):
        self.assertEqual(first(permit(), "diperiksa", "dilengkapi"), {"kembalikan": 200})
        self.assertEqual(first(permit(), "diajukan", "terbit"), {"periksa": 200})

    def test_a_way_back_stands_behind_every_way_on(self):
        orders = [[one.name for one in ways.order(permit(), "diajukan", Random(seed))] for seed in range(200)]
        behind = [names for names in orders if names[0] == "periksa"]
        self.assertGreater(len(behind), 180)
        self.assertGreater(sum("kembalikan" in names for names in behind), 80)


class AimTests(SimpleTestCase):
    """Which state a record is led to."""

    def test_every_second_goes_where_none_stands(self):
        self.assertEqual(ways.aim_of(permit(), {"diajukan", "terbit"}, 1, 20), "dilengkapi")
        self.assertEqual(ways.aim_of(permit(), {"diajukan", "terbit"}, 2, 20), "")

    def test_all_do_where_few_records_are_left(self):
        self.assertEqual(ways.aim_of(permit(), {"diajukan", "terbit"}, 2, 5), "dilengkapi")

    def test_most_that_issue_others_are_finished(self):
        issuing = permit(issues=(Issue("izin", {}),))
        aims, shown = [], {"diajukan"}
        for at in range(9):
            aims.append(ways.aim_of(issuing, shown, at, 9))
            shown.add(aims[-1])
        self.assertEqual(aims.count(""), 5)

    def test_where_the_newest_stand_none_is_led(self):
        self.assertEqual(ways.aim_of(permit(), set(), 1, 9), "dilengkapi")

    def test_refusals_come_last(self):
        states = [state("diajukan", "received"), state("ditolak", "rejected", "bad"), state("terbit", "done", "good")]
        steps = (step("tolak", ("diajukan",), "ditolak"), step("terbitkan", ("diajukan",), "terbit"))
        flow = Workflow("diajukan", tuple(states), steps)
        self.assertEqual([ways.aim_of(flow, shown, 1, 9) for shown in (set(), {"terbit"})], ["terbit", "ditolak"])

    def test_most_that_were_issued_go_where_none_stands(self):
        aims = Counter(ways.aim_of_issued(permit(), {"diajukan"}, Random(seed)) for seed in range(200))
        self.assertGreater(aims["dilengkapi"], 130)
        self.assertGreater(aims[""], 20)

    def test_enough_are_made_to_show_every_state(self):
        self.assertEqual(ways.enough(permit()), 6)

    def test_a_state_that_only_the_clock_brings_is_no_aim(self):
        late = Transition(name="lewat", label="Lewat", sources=("terbit",), target="habis")
        plain = permit()
        states = (*plain.states, state("habis", "done", "neutral", final=True))
        flow = Workflow(start="diajukan", states=states, transitions=(*plain.transitions, late))
        shown = {one.name for one in plain.states}
        self.assertEqual(ways.aim_of(flow, shown, 1, 9), "")


class RestTests(SimpleTestCase):
    """Where a record stays."""

    def test_what_is_in_force_mostly_stays_in_force(self):
        states = (state("aktif", "working", "good"), state("nonaktif", "done", "neutral", final=True))
        flow = Workflow("aktif", states, (step("lepas", ("aktif",), "nonaktif"),))
        stays = sum(ways.rests(flow, "aktif", Random(seed)) for seed in range(200))
        self.assertGreater(stays, 150)
        self.assertLess(stays, 200)

    def test_a_good_state_from_which_better_is_reached_is_left(self):
        self.assertFalse(ways.rests(permit(), "diperiksa", Random(1)))
