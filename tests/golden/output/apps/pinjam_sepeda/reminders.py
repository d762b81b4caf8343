"""Whom Pinjam Sepeda reminds of what, and when; the clock sends them (core.reminders)."""

from core.reminders import Reminder

REMINDERS: tuple[Reminder, ...] = ()
