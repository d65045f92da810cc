"""The command line: everything the program knows, without a screen and without Qt."""
