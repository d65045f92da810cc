"""Where things lie, what the user has set, and the words of both languages."""
