"""The delegates: how rows are painted."""
