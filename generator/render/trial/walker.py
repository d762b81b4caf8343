"""Searches the way through a workflow from state to state, the nearest first."""

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

from generator.check.uses import Checked
from generator.expressions.tree import BlockName, Call
from generator.load.driving import driven_by_tests
from generator.load.workflow import Transition
from generator.render.trial.condition import Condition, Guess
from generator.render.trial.parts import Rows, variants_of
from generator.render.trial.search import repaired
from generator.render.trial.value import Value, written
from generator.render.trial.walk import Made, Node, Walk, followed, walk_of


class Walker:
    """Searches from state to state, the nearest first."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.trial, self.trials = walk, walk.trial, walk.trials

    def run(self) -> None:
        start = self._start()
        workflow = self.trial.entity.workflow
        if workflow is None:
            return
        if self.walk.problem:
            self.walk.missing = dict.fromkeys(workflow.transitions, self.walk.problem)
            return
        self.walk.nodes[workflow.start] = Node(start, {}, ())
        waiting = [workflow.start]
        refused: dict[str, str] = {}
        while waiting:
            node = self.walk.nodes[waiting.pop(0)]
            for step in workflow.leaving(node.record.state):
                if any(made.step.id == step.id for made in self.walk.steps):
                    continue
                made, why = self._found(node, step)
                if made is None:
                    refused.setdefault(step.id, why)
                    continue
                waiting += self._arrive(node, made)
        for step in workflow.transitions.values():
            if not any(made.step.id == step.id for made in self.walk.steps):
                self.walk.missing[step.id] = refused.get(step.id) or f"never in {' or '.join(step.sources)}"

    def _start(self) -> SimpleNamespace:
        """Find the values of a new record, or let the step be made that issues it."""
        issued = self._issued()
        if issued is not None:
            return issued
        conditions = list(self.trial.conditions("create"))
        guess, broken = repaired(self.trials, self.trial, Guess(self.walk.values), conditions, self._built)
        self.walk.values = guess.values
        lacking = [name for name in self._needed() if name not in guess.values]
        if broken:
            self.walk.problem = f"no values were found for {broken[0].words}"
        elif lacking:
            self.walk.problem = f"no record was found that {', '.join(lacking)} could name"
        return self.trial.hold(guess.values)

    def _needed(self) -> list[str]:
        """What a new record cannot be without."""
        whole = self.trial.entity.part_of
        fields = [one.id for one in self.trials.filled_in(self.trial) if one.required and not one.only_when]
        return [whole, *fields] if whole is not None and whole not in fields else fields

    def _built(self, guess: Guess) -> tuple[SimpleNamespace, SimpleNamespace]:
        return self.trial.hold(guess.values), self.trial.names(guess.names)

    def _issued(self) -> SimpleNamespace | None:
        """The record as another entity's step issues it; None where no step of the entry does."""
        if not self.trial.entity.issued:
            return None
        for entity in self.trial.entry.app.entities.values():
            if entity.workflow is None or entity.id == self.trial.entity.id:
                continue
            for step in entity.workflow.transitions.values():
                if any(issue.entity == self.trial.entity.id for issue in step.issues):
                    walk = walk_of(self.trials, self.trials.of(self.trial.entry, entity))
                    made = next((one for one in walk.steps if one.step.id == step.id), None)
                    if made is not None:
                        return self._issued_from(walk, made)
        return None

    def _issued_from(self, walk: Walk, made: Made) -> SimpleNamespace:
        self.walk.issued_by, self.walk.issuer = made, walk.trial.entity.id
        source = walk.nodes[made.step.sources[0]].record if made.step.sources[0] in walk.nodes else walk.held_at("", {})
        whole = walk.put(source or SimpleNamespace(), made.inputs, made.parts)
        names = walk.trial.names(made.names)
        values = {}
        for issue in made.step.issues:
            for one in issue.values if issue.entity == self.trial.entity.id else ():
                checked = walk.trial.of_step(made.step.id, "issues", issue.entity, one.target)
                if checked is not None:
                    held = checked.function(whole, walk.trial.settings, names)
                    values[one.target] = written(held) or Value("", held)
        self.walk.values = values
        return self.trial.hold(values)

    # --- one step ------------------------------------------------------------------------------

    def _found(self, node: Node, step: Transition) -> tuple[Made | None, str]:
        """Find how a step is accepted: of the record as it is, as it could have been made, or as others left it."""
        made, why = self._attempt(node, step)
        for other_way in (self._with_other_values, self._meanwhile, self._of_used_records):
            if made is None:
                made, why = other_way(node, step, why)
        return made, why

    def _of_used_records(self, node: Node, step: Transition, why: str) -> tuple[Made | None, str]:
        """Try the step of a record that refers to others which were in use already."""
        with self.trials.late():
            return self._with_other_values(node, step, why)

    def _attempt(self, node: Node, step: Transition) -> tuple[Made | None, str]:
        """Find inputs, parts and words of blocks under which a step is accepted from a record."""
        words = tuple(self._words(node.record, step))
        if not step.is_timed and step.by is None and not words:
            return None, f"nobody is named in {', '.join(step.roles)}"
        names = [name for name in (*step.require, *step.inputs) if name in self.trial.entity.fields]
        first = {}
        for name in step.require:
            options = self.trials.options(self.trial, self.trial.entity.fields[name])
            if options:
                first[name] = options[0]
        why = ""
        for parts in variants_of(self.walk, node.record, self.walk.conditions_of(step, {})):

            def build(guess: Guess, parts: Rows = parts) -> tuple[SimpleNamespace, SimpleNamespace]:
                return self.walk.put(node.record, guess.values, parts), self.trial.names(guess.names)

            conditions = self.walk.conditions_of(step, dict.fromkeys(names, Value("", None)))
            guess, broken = repaired(
                self.trials, self.trial, Guess(first), conditions, build, lambda name: name in names
            )
            if not broken:
                return self._made(node, step, guess, parts, words, conditions)
            why = why or f"no values were found for {broken[0].words}"
        return None, why

    def _made(
        self,
        node: Node,
        step: Transition,
        guess: Guess,
        parts: Rows,
        words: tuple[str, ...],
        conditions: list[Condition],
    ) -> tuple[Made | None, str]:
        needs = tuple(sorted({f"{block}.{name}" for one in conditions for block, name in one.blocks}))
        undriven = [one for one in (*((step.by,) if step.by else ()), *needs) if not self._is_driven(one)]
        if undriven:
            block = undriven[0].partition(".")[0]
            return None, f"tests/driving.py of the block {block} does not bring about {undriven[0]}"
        after = tuple(one.step.id for one in node.steps)
        made = Made(step, after, node.begin, guess.values, parts, guess.names, needs, words)
        return self._with_outcome(node, made), ""

    def _is_driven(self, name: str) -> bool:
        block, _, what = name.partition(".")
        return what in driven_by_tests(block)

    def _words(self, record: SimpleNamespace, step: Transition) -> Iterator[str]:
        """Those of the words for who may that mean somebody for this record."""
        for word in step.roles:
            path = self.walk.path_of(word)
            if path is None or followed(record, path) is not None or self.walk.is_filled_by_block(word):
                yield word

    def _with_outcome(self, node: Node, made: Made) -> Made:
        """Add what the step sets and until when the new state may last."""
        record = self.walk.put(node.record, made.inputs, made.parts)
        names = self.trial.names(made.names)
        untimely = made.is_untimely or any(one.is_untimely for one in node.steps)
        unsure = {one.target for before in node.steps for one in before.step.sets if one.target not in before.then}
        then = {}
        for target, held in self.walk.sets_of(made.step, record, names):
            checked = self.trial.of_step(made.step.id, "set", target)
            value = written(held)
            is_kept = checked is not None and checked.use.text == target  # by a block; the step only lets it be
            if checked is not None and value is not None and not is_kept and not _is_unsure(checked, unsure, untimely):
                then[target] = value
        amount = self.trial.deadline_of(made.step)
        due = None
        if amount is not None and made.step.deadline is not None:
            count = amount.function(self.walk.moved(record, made), self.trial.settings, None)
            due = (made.step.deadline.unit, int(count)) if count is not None else None
        return replace(made, then=then, due=due)

    def _with_other_values(self, node: Node, step: Transition, why: str) -> tuple[Made | None, str]:
        """Try the step on a record that was made with other values, and came the same way."""
        if self.walk.issuer or "no values were found" not in why:
            return None, why
        conditions = [one for one in self.walk.conditions_of(step, {}) if one.reads]
        wanted = {path[0] for one in conditions for path in one.reads}
        asked = {name for made in node.steps for name in made.inputs} | {*step.require, *step.inputs}
        values = {**self.walk.values, **node.begin}

        def build(guess: Guess) -> tuple[SimpleNamespace, SimpleNamespace] | None:
            record = self.walk.replayed(guess.values, node.steps)
            if record is None:
                return None
            found, _why = self._attempt(Node(record, {}, node.steps), step)
            return (record, self.trial.names({})) if found is not None else None

        accepted = Condition("the step", frozenset((name,) for name in wanted - asked) | _longer(conditions, asked))
        if not accepted.reads:
            return None, why
        guess, broken = repaired(self.trials, self.trial, Guess(values), [accepted], build)
        if broken:
            return None, why
        begin = {name: value for name, value in guess.values.items() if value != self.walk.values.get(name)}
        record = self.walk.replayed(guess.values, node.steps)
        assert record is not None
        return self._attempt(Node(record, begin, node.steps), step)

    def _meanwhile(self, node: Node, step: Transition, why: str) -> tuple[Made | None, str]:
        """Try the step after another record's step, or time, has put values on this one that nobody types in by now."""
        if "no values were found" not in why:
            return None, why
        asked = {*step.require, *step.inputs}
        conditions = [one for one in self.walk.conditions_of(step, {}) if {path[0] for path in one.reads} - asked]

        def build(guess: Guess) -> tuple[SimpleNamespace, SimpleNamespace]:
            return self.walk.put(node.record, guess.values, {}), self.trial.names(guess.names)

        def may_change(name: str) -> bool:
            declared = self.trial.entity.fields.get(name)
            return name not in asked and declared is not None and not declared.computed

        guess, broken = repaired(self.trials, self.trial, Guess({}), conditions, build, may_change)
        if broken or not guess.values:
            return None, why
        made, why = self._attempt(replace(node, record=self.walk.put(node.record, guess.values, {})), step)
        return (replace(made, meanwhile=guess.values) if made is not None else None), why

    def _arrive(self, node: Node, made: Made) -> Iterator[str]:
        """Keep the step; the state it leads to is gone on from where it is new."""
        self.walk.steps.append(made)
        if made.step.target in self.walk.nodes:
            return
        steps = (*node.steps, made)
        record = self.walk.replayed({**self.walk.values, **made.begin}, steps) if not self.walk.issuer else None
        if record is None:
            given = {**made.meanwhile, **made.inputs}
            record = self.walk.moved(self.walk.put(node.record, given, made.parts), made)
        self.walk.nodes[made.step.target] = Node(record, made.begin, steps)
        yield made.step.target


def _longer(conditions: list[Condition], asked: set[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(path for one in conditions for path in one.reads if len(path) > 1 and path[0] not in asked)


def _is_unsure(checked: Checked, unsure: set[str], untimely: bool) -> bool:
    """Say whether a test could not know a value: a block gives it, here or earlier, or the clock was moved for it."""
    assert checked.typed is not None
    nodes = checked.typed.nodes
    from_block = any(isinstance(node, BlockName) for node in nodes) or bool(checked.first_reads & unsure)
    of_time = any(isinstance(node, Call) and node.function in ("now", "today") for node in nodes)
    return from_block or (of_time and untimely)
