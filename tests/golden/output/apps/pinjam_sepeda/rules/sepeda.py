"""Formulas, guards and rules of Sepeda, as the catalogue states them; nothing here writes."""

from core.rules import Rule

RULES: tuple[Rule, ...] = ()
