"""The user's own things in the window: notes, bookmarks, dossiers, history."""
