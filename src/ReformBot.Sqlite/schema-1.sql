-- One row: counters and what the index was cut with.
CREATE TABLE library (
    changes      INTEGER NOT NULL, -- grows with every change; equal numbers give equal answers
    terms        INTEGER NOT NULL, -- version of the rules that cut passages into terms
    next_passage INTEGER NOT NULL,
    next_part    INTEGER NOT NULL,
    next_block   INTEGER NOT NULL
);
INSERT INTO library VALUES (0, 0, 1, 1, 1);

-- The folders and files that documents came from.
CREATE TABLE source (
    id   INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE
);

-- A version of a document. Rows are never deleted: old versions stay readable.
CREATE TABLE version (
    id            INTEGER PRIMARY KEY,
    document      INTEGER NOT NULL, -- the 64 bits of the document id
    number        INTEGER NOT NULL, -- 1 and up
    status        INTEGER NOT NULL, -- 0 current, 1 superseded, 2 withdrawn
    source        INTEGER NOT NULL REFERENCES source (id),
    characters    INTEGER NOT NULL, -- of the decoded original, in UTF-16 units
    first_part    INTEGER NOT NULL,
    first_passage INTEGER NOT NULL, -- its passages have neighbouring ids
    passages      INTEGER NOT NULL,
    indexed       INTEGER NOT NULL, -- those of them that the index holds
    name          TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    fingerprint   TEXT NOT NULL,
    metadata      BLOB NOT NULL
);
CREATE UNIQUE INDEX version_document ON version (document, number);
-- What every search needs to know about the evidence, without touching the wide rows.
CREATE INDEX version_current ON version (first_passage, passages, indexed, document) WHERE status = 0;

-- What a version declares repealed.
CREATE TABLE repeal (
    version INTEGER NOT NULL REFERENCES version (id),
    ordinal INTEGER NOT NULL,
    title   TEXT NOT NULL,
    code    TEXT,
    year    INTEGER,
    serial  INTEGER,
    PRIMARY KEY (version, ordinal)
) WITHOUT ROWID;

-- The decoded original in parts of 4096 UTF-16 units (the last one shorter): a passage is read without the rest of its document.
CREATE TABLE original (
    id   INTEGER PRIMARY KEY,
    text BLOB NOT NULL
);

-- A passage: everything but its characters, which stand in the original.
CREATE TABLE passage (
    id   INTEGER PRIMARY KEY,
    part INTEGER NOT NULL, -- of its lowest character
    body BLOB NOT NULL
);

-- The index: sorted runs of terms with the ids of their passages, written once, merged now and then.
CREATE TABLE segment (
    id            INTEGER PRIMARY KEY, -- ascending ids hold ascending passages
    first_passage INTEGER NOT NULL,
    last_passage  INTEGER NOT NULL,
    first_block   INTEGER NOT NULL,
    blocks        INTEGER NOT NULL,
    bytes         INTEGER NOT NULL,
    directory     BLOB NOT NULL        -- first term of every block
);
CREATE TABLE block (
    id       INTEGER PRIMARY KEY,
    postings BLOB NOT NULL
);

-- Passages that are no evidence any more while a segment may still name them.
CREATE TABLE retired (
    first_passage INTEGER PRIMARY KEY,
    passages      INTEGER NOT NULL
);
