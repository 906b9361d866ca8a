"""Vocabulary as data, and the tables that load it."""
