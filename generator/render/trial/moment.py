"""The moment at which the tests of a replica are made: a Wednesday, weeks away from any holiday."""

import datetime as dt

from generator.expressions.evaluating import LOCAL_ZONE

TODAY = dt.date(2026, 7, 8)
HOUR = 10
NOW = dt.datetime.combine(TODAY, dt.time(HOUR), LOCAL_ZONE)
