"""The parts of the reading view."""
