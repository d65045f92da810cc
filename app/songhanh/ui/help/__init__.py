"""Help inside the program: its pages, how they are set, and which of them fits where the user is."""
