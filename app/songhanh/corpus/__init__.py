"""From the sources of the corpus (YAML, one file a document or province) to a pack."""
