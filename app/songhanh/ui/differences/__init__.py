"""Two texts word by word: what is asked for, what is found, and how it is shown."""
