"""The item models: thin caches over the values of the core."""
