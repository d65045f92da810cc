"""The tour of one minute at the first start, step by step."""
