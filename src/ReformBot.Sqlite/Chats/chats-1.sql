-- What a channel took in. A settled item keeps only its id, so that the platform may repeat it without effect.
CREATE TABLE inbox (
    id       INTEGER PRIMARY KEY, -- the platform's own
    chat     BLOB NOT NULL,       -- UTF-16
    received INTEGER NOT NULL,    -- milliseconds since 1970
    payload  BLOB NOT NULL,       -- UTF-16; empty once settled
    settled  INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX inbox_pending ON inbox (received, id) WHERE settled = 0;
CREATE INDEX inbox_settled ON inbox (received) WHERE settled = 1;

-- What is to go out, and how far it got.
CREATE TABLE outbox (
    inbox   INTEGER NOT NULL REFERENCES inbox (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    state   INTEGER NOT NULL, -- as OutboxState; 3 is done
    payload BLOB NOT NULL,    -- UTF-16; empty once done
    sent    INTEGER,
    PRIMARY KEY (inbox, ordinal)
) WITHOUT ROWID;
CREATE INDEX outbox_unsent ON outbox (inbox, ordinal) WHERE state < 3;

CREATE TABLE note (
    scope   BLOB NOT NULL, -- UTF-16
    key     BLOB NOT NULL, -- UTF-16
    value   BLOB NOT NULL, -- UTF-16
    expires INTEGER,       -- milliseconds since 1970
    PRIMARY KEY (scope, key)
) WITHOUT ROWID;
CREATE INDEX note_expires ON note (expires) WHERE expires IS NOT NULL;
