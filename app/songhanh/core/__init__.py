"""What the program knows about resolutions, without files, screens or databases."""
