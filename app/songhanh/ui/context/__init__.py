"""The sections of the panel at the right."""
