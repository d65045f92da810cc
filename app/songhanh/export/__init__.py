"""From a comparison to what leaves the program: paper and files."""
