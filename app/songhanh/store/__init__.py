"""Corpus packs in SQLite: written with sqlite-utils, read with the standard library."""
