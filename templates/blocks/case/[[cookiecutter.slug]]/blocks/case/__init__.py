"""Requests and permits: papers, desks, one clock, decision, handing over."""
