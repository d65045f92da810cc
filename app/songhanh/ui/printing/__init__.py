"""Sheets on paper: laid out once in numbers, painted from them on PDF, printer and screen alike."""
