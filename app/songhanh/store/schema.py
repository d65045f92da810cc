"""The tables of a pack's database. Texts in two languages stand in columns `…_vi` and `…_en`.

Lists have no row number, so that their key is not kept twice. There is an index for what is asked.
"""

from __future__ import annotations

SCHEMA = """
CREATE TABLE documents (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, scope TEXT NOT NULL, type TEXT NOT NULL,
    number TEXT, title_vi TEXT NOT NULL, title_en TEXT NOT NULL,
    short_vi TEXT NOT NULL, short_en TEXT NOT NULL,
    issuer_vi TEXT NOT NULL, issuer_en TEXT NOT NULL, signatory TEXT,
    issued TEXT, effective TEXT, status TEXT NOT NULL, read_until TEXT, place TEXT NOT NULL,
    provisions INTEGER NOT NULL);
CREATE TABLE sources (
    document TEXT NOT NULL REFERENCES documents(id), position INTEGER NOT NULL,
    publisher TEXT NOT NULL, title TEXT NOT NULL, url TEXT, published TEXT, language TEXT NOT NULL,
    PRIMARY KEY (document, position)) WITHOUT ROWID;
CREATE TABLE sections (
    document TEXT NOT NULL REFERENCES documents(id), position INTEGER NOT NULL,
    ref TEXT NOT NULL, title_vi TEXT NOT NULL, title_en TEXT NOT NULL,
    PRIMARY KEY (document, position)) WITHOUT ROWID;
-- kind: implements, amends, replaces, based_on, cites; the target may be a document of no pack
CREATE TABLE relations (
    document TEXT NOT NULL REFERENCES documents(id), kind TEXT NOT NULL,
    position INTEGER NOT NULL, target TEXT NOT NULL,
    PRIMARY KEY (document, kind, position)) WITHOUT ROWID;
CREATE TABLE provisions (
    id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents(id),
    position INTEGER NOT NULL, ref TEXT NOT NULL, section TEXT NOT NULL, kind TEXT NOT NULL,
    text_vi TEXT NOT NULL, text_en TEXT NOT NULL,
    source INTEGER NOT NULL, place TEXT NOT NULL, confidence TEXT NOT NULL,
    year INTEGER, indicator TEXT, operator TEXT, low REAL, high REAL, spelling TEXT, unit TEXT,
    baseline TEXT, due TEXT,
    FOREIGN KEY (document, source) REFERENCES sources(document, position));
CREATE TABLE provision_pillars (
    provision TEXT NOT NULL REFERENCES provisions(id), position INTEGER NOT NULL,
    pillar TEXT NOT NULL REFERENCES pillars(id), PRIMARY KEY (provision, position)) WITHOUT ROWID;
CREATE TABLE provision_actors (
    provision TEXT NOT NULL REFERENCES provisions(id), position INTEGER NOT NULL,
    actor TEXT NOT NULL, PRIMARY KEY (provision, position)) WITHOUT ROWID;
-- made: stated (a source says so) or editorial; the target may be a provision of another pack
CREATE TABLE provision_links (
    provision TEXT NOT NULL REFERENCES provisions(id), position INTEGER NOT NULL,
    target TEXT NOT NULL, made TEXT NOT NULL, PRIMARY KEY (provision, position)) WITHOUT ROWID;
CREATE TABLE discrepancies (
    position INTEGER PRIMARY KEY, scope TEXT NOT NULL, about TEXT NOT NULL,
    resolved TEXT NOT NULL, why TEXT NOT NULL);
CREATE TABLE claims (
    discrepancy INTEGER NOT NULL REFERENCES discrepancies(position), position INTEGER NOT NULL,
    source TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (discrepancy, position)) WITHOUT ROWID;
CREATE TABLE discrepancy_documents (
    discrepancy INTEGER NOT NULL REFERENCES discrepancies(position), position INTEGER NOT NULL,
    document TEXT NOT NULL, PRIMARY KEY (discrepancy, position)) WITHOUT ROWID;

CREATE TABLE pillars (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    short_vi TEXT NOT NULL, short_en TEXT NOT NULL,
    definition_vi TEXT NOT NULL, definition_en TEXT NOT NULL,
    note_vi TEXT NOT NULL, note_en TEXT NOT NULL);
CREATE TABLE regions (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL);
CREATE TABLE provinces (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    kind TEXT NOT NULL, region TEXT NOT NULL);
CREATE TABLE province_spellings (
    province TEXT NOT NULL REFERENCES provinces(id), position INTEGER NOT NULL,
    spelling TEXT NOT NULL, PRIMARY KEY (province, position)) WITHOUT ROWID;
CREATE TABLE former_provinces (
    province TEXT NOT NULL REFERENCES provinces(id), position INTEGER NOT NULL,
    id TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    PRIMARY KEY (province, position)) WITHOUT ROWID;
CREATE TABLE indicators (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    unit TEXT NOT NULL, direction TEXT NOT NULL, benchmark TEXT NOT NULL,
    note_vi TEXT NOT NULL, note_en TEXT NOT NULL);
-- kind: alias (an id once coined for the same thing) or search (an extra word to find it by)
CREATE TABLE indicator_words (
    indicator TEXT NOT NULL REFERENCES indicators(id), kind TEXT NOT NULL,
    position INTEGER NOT NULL, word TEXT NOT NULL,
    PRIMARY KEY (indicator, kind, position)) WITHOUT ROWID;
CREATE TABLE units (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL);
-- kind: spelling (as sheets write it) or compares (a unit its figures may be set beside)
CREATE TABLE unit_words (
    unit TEXT NOT NULL REFERENCES units(id), kind TEXT NOT NULL,
    position INTEGER NOT NULL, word TEXT NOT NULL,
    PRIMARY KEY (unit, kind, position)) WITHOUT ROWID;
CREATE TABLE bodies (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL);
CREATE TABLE former_bodies (
    body TEXT NOT NULL REFERENCES bodies(id), position INTEGER NOT NULL,
    name_vi TEXT NOT NULL, name_en TEXT NOT NULL, PRIMARY KEY (body, position)) WITHOUT ROWID;
CREATE TABLE synonyms (
    meaning INTEGER NOT NULL, position INTEGER NOT NULL, term TEXT NOT NULL,
    PRIMARY KEY (meaning, position)) WITHOUT ROWID;
"""

INDEXES = """
CREATE INDEX provisions_document ON provisions(document, position);
CREATE INDEX provision_links_target ON provision_links(target);
"""
