"""Full-text search over packs: a typed border round Whoosh, which nothing else imports."""
