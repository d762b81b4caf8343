"""Queues at counters: tickets, calling, the screen on the wall, and what the day was like."""
