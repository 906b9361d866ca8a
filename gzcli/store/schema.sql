-- The user's store, version 1. Texts and claims are the truth; figure and words only find them quickly.
-- A change to this file or to index.py's terms needs a new SCHEMA number in sqlite.py.

CREATE TABLE IF NOT EXISTS source (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  lang TEXT NOT NULL,
  claims INTEGER NOT NULL,
  pages TEXT NOT NULL,            -- JSON list of offsets
  text TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS source_lang ON source (lang);

CREATE TABLE IF NOT EXISTS sentence (
  key INTEGER PRIMARY KEY,        -- the rowid in words
  source INTEGER NOT NULL REFERENCES source (key) ON DELETE CASCADE,
  terms TEXT NOT NULL             -- what words holds, so that it can be taken out again
);
CREATE INDEX IF NOT EXISTS sentence_source ON sentence (source);

CREATE TABLE IF NOT EXISTS claim (
  key INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (key) ON DELETE CASCADE,
  sentence INTEGER NOT NULL REFERENCES sentence (key) ON DELETE CASCADE,
  body TEXT NOT NULL              -- codec.py; exact decimals as text
);
CREATE INDEX IF NOT EXISTS claim_source ON claim (source);
CREATE INDEX IF NOT EXISTS claim_sentence ON claim (sentence);

-- Bounds as REAL, widened outwards: they choose candidates and decide nothing.
CREATE TABLE IF NOT EXISTS figure (
  dimension TEXT NOT NULL,
  width INTEGER NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentence (key) ON DELETE CASCADE,
  PRIMARY KEY (dimension, width, low, high, sentence)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS figure_sentence ON figure (sentence);

CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
  terms, content = 'sentence', content_rowid = 'key', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab (words, row);
