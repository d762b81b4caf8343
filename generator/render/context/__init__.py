"""Builds what the templates print: plain JSON data, every computation done here and none in a template."""
