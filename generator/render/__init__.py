"""Turns a plan into files: contexts for the templates, and the one environment that renders them."""
