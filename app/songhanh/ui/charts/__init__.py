"""Charts of rows of a comparison: their words, their painting, on screen and on paper."""
