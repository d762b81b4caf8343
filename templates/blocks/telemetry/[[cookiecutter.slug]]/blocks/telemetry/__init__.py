"""Readings of sensors and vehicles: taken in, judged, shown."""
