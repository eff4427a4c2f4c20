PRAGMA application_id = 1247040075;
PRAGMA user_version = 1;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE posting (
        id INTEGER NOT NULL PRIMARY KEY,
        source_text TEXT NOT NULL,
        source_name TEXT NOT NULL,
        format TEXT NOT NULL,
        encoding TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
        title TEXT CHECK (title <> ''),
        company TEXT CHECK (company <> ''),
        deadline TEXT CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        reading TEXT NOT NULL CHECK (reading LIKE '{%}'),
        reader_version INTEGER NOT NULL,
        imported_at TEXT NOT NULL
    );
CREATE INDEX posting_text ON posting (text_sha256);
CREATE TABLE original (
        sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
        content BLOB NOT NULL
    );
CREATE TABLE requirement (
        id INTEGER NOT NULL PRIMARY KEY,
        posting_id INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        level TEXT NOT NULL CHECK (level IN ('required', 'preferred')),
        text TEXT NOT NULL CHECK (text <> ''),
        span_start INTEGER CHECK (span_start >= 0),
        span_end INTEGER CHECK (span_end >= span_start),
        heading TEXT,
        position REAL NOT NULL,
        verdict TEXT CHECK (verdict IN ('met', 'partly', 'gap')),
        evidence TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('read', 'user')),
        deleted_at TEXT,
        CHECK ((span_start IS NULL) = (span_end IS NULL))
    );
CREATE INDEX requirement_posting ON requirement (posting_id);
CREATE TABLE responsibility (
        id INTEGER NOT NULL PRIMARY KEY,
        posting_id INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        text TEXT NOT NULL CHECK (text <> ''),
        span_start INTEGER CHECK (span_start >= 0),
        span_end INTEGER CHECK (span_end >= span_start),
        position REAL NOT NULL,
        deleted_at TEXT,
        CHECK ((span_start IS NULL) = (span_end IS NULL))
    );
CREATE INDEX responsibility_posting ON responsibility (posting_id);
CREATE TABLE stage (
        id INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        position INTEGER NOT NULL,
        tone TEXT NOT NULL CHECK (tone IN ('plain', 'accent', 'screening', 'interview', 'offer'))
    );
CREATE TABLE application (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES posting (id) ON DELETE CASCADE,
        stage_id INTEGER NOT NULL REFERENCES stage (id),
        outcome TEXT CHECK (outcome IN ('accepted', 'declined', 'rejected', 'withdrawn', 'no_answer')),
        deleted_at TEXT
    );
CREATE TABLE event (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        kind TEXT NOT NULL
            CHECK (kind IN ('imported', 'stage_moved', 'closed', 'reopened', 'reminder_done')),
        at TEXT NOT NULL,
        from_stage_id INTEGER REFERENCES stage (id),
        to_stage_id INTEGER REFERENCES stage (id),
        outcome TEXT CHECK (outcome IN ('accepted', 'declined', 'rejected', 'withdrawn', 'no_answer')),
        text TEXT NOT NULL
    );
CREATE INDEX event_application ON event (application_id, at);
CREATE TABLE note (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        deleted_at TEXT
    );
CREATE INDEX note_application ON note (application_id);
CREATE TABLE reminder (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        text TEXT NOT NULL CHECK (text <> ''),
        due TEXT NOT NULL
            CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
        zone TEXT NOT NULL CHECK (zone <> ''),
        done_at TEXT,
        deleted_at TEXT
    );
CREATE INDEX reminder_application ON reminder (application_id);
CREATE VIRTUAL TABLE posting_search USING fts5 (title, company, source_text, content='posting', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE VIRTUAL TABLE requirement_search USING fts5 (text, evidence, content='requirement', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE VIRTUAL TABLE note_search USING fts5 (text, content='note', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
INSERT INTO posting (id, source_text, source_name, format, encoding, sha256, text_sha256, title, company, deadline, reading, reader_version, imported_at) VALUES (1, 'Brightwater Ferries

Deckhand

Requirements
- A calm head
- Knots: “bowline”, ''clove hitch''
', 'deckhand.txt', 'text', 'utf-8', 'f6bf7fb722fb4c3b1e7a5c590ec090c9019777ef3ad1eb86e26b5ba1c6f6f7ce', '1911fa946312745a51e5039b37e38b9a07a00b086df0cf39d98dc1d71917fd84', 'Deckhand', 'Brightwater Ferries', '2026-12-01', '{"source": {"name": "deckhand.txt", "format": "text", "encoding": "utf-8", "sha256": "f6bf7fb722fb4c3b1e7a5c590ec090c9019777ef3ad1eb86e26b5ba1c6f6f7ce", "characters": 92}, "title": null, "company": null, "locations": [], "work_mode": null, "salary": null, "employment_type": null, "experience_years": null, "deadline": null, "posted": null, "reference": null, "language": null, "apply": [], "contact": null, "sections": [{"kind": "other", "heading": null, "start": 0, "end": 29}, {"kind": "requirements", "heading": "Requirements", "start": 31, "end": 91}], "requirements": [{"level": "required", "text": "A calm head", "start": 46, "end": 57}, {"level": "required", "text": "Knots: “bowline”, ''clove hitch''", "start": 60, "end": 91}], "responsibilities": [], "report": [], "fact_spans": {}}', 1, '2026-11-20T09:30:00.000000+00:00');
INSERT INTO posting (id, source_text, source_name, format, encoding, sha256, text_sha256, title, company, deadline, reading, reader_version, imported_at) VALUES (2, 'Cook wanted, on deck and off.', 'cook.txt', 'text', 'utf-8', '6d4fc0d584fecc5da1cf7ae440681d05b568dc3e767c1bbe255581c98b50dc8e', '6d4fc0d584fecc5da1cf7ae440681d05b568dc3e767c1bbe255581c98b50dc8e', NULL, NULL, NULL, '{"source": {"name": "cook.txt", "format": "text", "encoding": "utf-8", "sha256": "6d4fc0d584fecc5da1cf7ae440681d05b568dc3e767c1bbe255581c98b50dc8e", "characters": 29}, "title": null, "company": null, "locations": [], "work_mode": null, "salary": null, "employment_type": null, "experience_years": null, "deadline": null, "posted": null, "reference": null, "language": null, "apply": [], "contact": null, "sections": [{"kind": "other", "heading": null, "start": 0, "end": 29}], "requirements": [], "responsibilities": [], "report": [], "fact_spans": {}}', 1, '2026-11-20T09:30:00.000000+00:00');
INSERT INTO original (sha256, content) VALUES ('ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', X'255044462D312E340A00FF');
INSERT INTO requirement (id, posting_id, level, text, span_start, span_end, heading, position, verdict, evidence, origin, deleted_at) VALUES (1, 1, 'required', 'A calm head', 46, 57, 'Requirements', 46.0, NULL, '', 'read', NULL);
INSERT INTO requirement (id, posting_id, level, text, span_start, span_end, heading, position, verdict, evidence, origin, deleted_at) VALUES (2, 1, 'required', 'Knots: “bowline”, ''clove hitch''', 60, 91, 'Requirements', 60.0, NULL, '', 'read', NULL);
INSERT INTO requirement (id, posting_id, level, text, span_start, span_end, heading, position, verdict, evidence, origin, deleted_at) VALUES (3, 1, 'required', 'Two seasons at sea', NULL, NULL, 'Requirements', 61.0, 'partly', 'one season, 2024
on the north line', 'user', NULL);
INSERT INTO requirement (id, posting_id, level, text, span_start, span_end, heading, position, verdict, evidence, origin, deleted_at) VALUES (4, 1, 'required', 'A licence', NULL, NULL, 'Requirements', 62.0, NULL, '', 'user', '2026-11-20T09:30:00.000000+00:00');
INSERT INTO responsibility (id, posting_id, text, span_start, span_end, position, deleted_at) VALUES (1, 1, 'A licence', NULL, NULL, 62.0, NULL);
INSERT INTO application (id, stage_id, outcome, deleted_at) VALUES (1, 2, NULL, NULL);
INSERT INTO application (id, stage_id, outcome, deleted_at) VALUES (2, 1, 'withdrawn', NULL);
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text) VALUES (1, 1, 'imported', '2026-11-20T09:30:00.000000+00:00', NULL, 1, NULL, 'deckhand.txt');
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text) VALUES (2, 2, 'imported', '2026-11-20T09:30:00.000000+00:00', NULL, 1, NULL, 'cook.txt');
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text) VALUES (3, 1, 'stage_moved', '2026-11-20T09:30:00.000000+00:00', 1, 2, NULL, '');
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text) VALUES (4, 1, 'reminder_done', '2026-11-20T09:30:00.000000+00:00', NULL, NULL, NULL, 'Send the licence');
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text) VALUES (5, 2, 'closed', '2026-11-20T09:30:00.000000+00:00', 1, NULL, 'withdrawn', '');
INSERT INTO note (id, application_id, text, created_at, changed_at, deleted_at) VALUES (1, 1, '# Called
They sail in **March**.', '2026-11-20T09:30:00.000000+00:00', '2026-11-20T09:30:00.000000+00:00', NULL);
INSERT INTO reminder (id, application_id, text, due, zone, done_at, deleted_at) VALUES (1, 1, 'Ask again', '2026-11-25T09:00', 'Europe/Berlin', NULL, NULL);
INSERT INTO reminder (id, application_id, text, due, zone, done_at, deleted_at) VALUES (2, 1, 'Send the licence', '2026-11-21T09:00', 'Europe/Berlin', '2026-11-20T09:30:00.000000+00:00', NULL);
INSERT INTO stage (id, name, position, tone) VALUES (1, 'Saved', 0, 'plain');
INSERT INTO stage (id, name, position, tone) VALUES (2, 'Applied', 1, 'accent');
INSERT INTO stage (id, name, position, tone) VALUES (3, 'Screening', 2, 'screening');
INSERT INTO stage (id, name, position, tone) VALUES (4, 'Interview', 3, 'interview');
INSERT INTO stage (id, name, position, tone) VALUES (5, 'Offer', 4, 'offer');
INSERT INTO alembic_version (version_num) VALUES ('0001');
INSERT INTO posting_search (posting_search) VALUES ('rebuild');
INSERT INTO requirement_search (requirement_search) VALUES ('rebuild');
INSERT INTO note_search (note_search) VALUES ('rebuild');
