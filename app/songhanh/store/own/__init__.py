"""The user's own database: one file of the profile that must never lose what was acknowledged."""
