"""Small controls of which the views are built; none of them knows a view or the data."""
