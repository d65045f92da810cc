"""Whether everything the program lives on is whole, and what can be done where it is not."""
