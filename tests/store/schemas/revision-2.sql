PRAGMA application_id = 1247040075;
PRAGMA user_version = 2;
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
        deleted_at TEXT, gone_at TEXT,
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
    , removed_at TEXT, successor_id INTEGER REFERENCES stage (id));
CREATE TABLE application (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES posting (id) ON DELETE CASCADE,
        stage_id INTEGER NOT NULL REFERENCES stage (id),
        outcome TEXT CHECK (outcome IN ('accepted', 'declined', 'rejected', 'withdrawn', 'no_answer')),
        deleted_at TEXT
    );
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
    , repeat TEXT CHECK (repeat IN ('daily', 'weekly') OR repeat GLOB 'every [1-9]* days' OR repeat GLOB 'monthly on [1-9]*'), snoozed_until TEXT CHECK (snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'), origin TEXT NOT NULL DEFAULT 'own' CHECK (origin IN ('own', 'follow_up')));
CREATE INDEX reminder_application ON reminder (application_id);
CREATE VIRTUAL TABLE posting_search USING fts5 (title, company, source_text, content='posting', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE VIRTUAL TABLE requirement_search USING fts5 (text, evidence, content='requirement', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE VIRTUAL TABLE note_search USING fts5 (text, content='note', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE TABLE "event" (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN (
            'imported', 'stage_moved', 'closed', 'reopened', 'reminder_done',
            'interview', 'message', 'document_sent', 'updated', 'reread'
        )),
        at TEXT NOT NULL,
        from_stage_id INTEGER REFERENCES stage (id),
        to_stage_id INTEGER REFERENCES stage (id),
        outcome TEXT CHECK (outcome IN ('accepted', 'declined', 'rejected', 'withdrawn', 'no_answer')),
        text TEXT NOT NULL,
        wall TEXT CHECK (wall GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
        zone TEXT CHECK (zone <> ''),
        minutes INTEGER CHECK (minutes > 0),
        round TEXT NOT NULL DEFAULT '',
        people TEXT NOT NULL DEFAULT '',
        deleted_at TEXT,
        CHECK ((wall IS NULL) = (zone IS NULL)),
        CHECK (kind <> 'interview' OR wall IS NOT NULL)
    );
CREATE INDEX event_application ON event (application_id, at);
CREATE TABLE told (
        id INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('reminder', 'interview', 'deadline')),
        record_id INTEGER NOT NULL,
        due TEXT NOT NULL,
        told_at TEXT NOT NULL,
        UNIQUE (kind, record_id, due)
    );
CREATE TABLE tag (
        id INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> '')
    );
CREATE TABLE application_tag (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
        UNIQUE (application_id, tag_id)
    );
CREATE INDEX application_tag_tag ON application_tag (tag_id);
CREATE TABLE contact (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        name TEXT NOT NULL CHECK (name <> ''),
        role TEXT NOT NULL,
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        notes TEXT NOT NULL,
        created_at TEXT NOT NULL,
        deleted_at TEXT
    );
CREATE INDEX contact_application ON contact (application_id);
CREATE TABLE document (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        name TEXT NOT NULL CHECK (name <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('cv', 'letter', 'other')),
        sha256 TEXT NOT NULL REFERENCES original (sha256),
        size INTEGER NOT NULL CHECK (size >= 0),
        added_at TEXT NOT NULL,
        sent_event_id INTEGER REFERENCES event (id) ON DELETE SET NULL,
        deleted_at TEXT
    );
CREATE INDEX document_application ON document (application_id);
CREATE INDEX document_event ON document (sent_event_id);
CREATE INDEX document_content ON document (sha256);
CREATE TABLE saved_filter (
        id INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        filter TEXT NOT NULL CHECK (filter LIKE '{%}'),
        position INTEGER NOT NULL
    );
CREATE TABLE setting (
        id INTEGER NOT NULL PRIMARY KEY,
        key TEXT NOT NULL UNIQUE CHECK (key <> ''),
        value TEXT NOT NULL CHECK (value <> '')
    );
CREATE TABLE edition (
        id INTEGER NOT NULL PRIMARY KEY,
        posting_id INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        source_text TEXT NOT NULL,
        source_name TEXT NOT NULL,
        format TEXT NOT NULL,
        encoding TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
        reading TEXT NOT NULL CHECK (reading LIKE '{%}'),
        reader_version INTEGER NOT NULL,
        imported_at TEXT NOT NULL,
        replaced_at TEXT NOT NULL
    );
CREATE INDEX edition_posting ON edition (posting_id);
CREATE TABLE signature (
        posting_id INTEGER NOT NULL PRIMARY KEY REFERENCES posting (id) ON DELETE CASCADE,
        made_from TEXT NOT NULL,
        content BLOB NOT NULL
    );
CREATE VIRTUAL TABLE contact_search USING fts5 (name, role, email, phone, notes, content='contact', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE VIRTUAL TABLE tag_search USING fts5 (name, content='tag', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE VIRTUAL TABLE document_search USING fts5 (name, content='document', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
CREATE VIRTUAL TABLE event_search USING fts5 (text, round, people, content='event', content_rowid='id', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'");
INSERT INTO posting (id, source_text, source_name, format, encoding, sha256, text_sha256, title, company, deadline, reading, reader_version, imported_at) VALUES (1, 'Brightwater Ferries

Deckhand

Requirements
- A calm head
- Knots: “bowline”, ''clove hitch''
', 'deckhand.txt', 'text', 'utf-8', 'f6bf7fb722fb4c3b1e7a5c590ec090c9019777ef3ad1eb86e26b5ba1c6f6f7ce', '1911fa946312745a51e5039b37e38b9a07a00b086df0cf39d98dc1d71917fd84', 'Deckhand', 'Brightwater Ferries', '2026-12-01', '{"source": {"name": "deckhand.txt", "format": "text", "encoding": "utf-8", "sha256": "f6bf7fb722fb4c3b1e7a5c590ec090c9019777ef3ad1eb86e26b5ba1c6f6f7ce", "characters": 92}, "title": null, "company": null, "locations": [], "work_mode": null, "salary": null, "employment_type": null, "experience_years": null, "deadline": null, "posted": null, "reference": null, "language": null, "apply": [], "contact": null, "sections": [{"kind": "other", "heading": null, "start": 0, "end": 29}, {"kind": "requirements", "heading": "Requirements", "start": 31, "end": 91}], "requirements": [{"level": "required", "text": "A calm head", "start": 46, "end": 57}, {"level": "required", "text": "Knots: “bowline”, ''clove hitch''", "start": 60, "end": 91}], "responsibilities": [], "report": [{"code": "no-responsibilities-section", "message": "No section about the tasks of the job was found."}, {"code": "short-text", "message": "The text is very short. Is this the whole posting?"}, {"code": "no-title", "message": "The text does not say the job''s title."}, {"code": "no-company", "message": "The text does not say who hires."}, {"code": "no-benefits-section", "message": "No section about pay and benefits was found."}], "fact_spans": {}}', 1, '2026-11-20T09:30:00.000000+00:00');
INSERT INTO posting (id, source_text, source_name, format, encoding, sha256, text_sha256, title, company, deadline, reading, reader_version, imported_at) VALUES (2, 'Cook wanted, on deck and off.', 'cook.txt', 'text', 'utf-8', '6d4fc0d584fecc5da1cf7ae440681d05b568dc3e767c1bbe255581c98b50dc8e', '6d4fc0d584fecc5da1cf7ae440681d05b568dc3e767c1bbe255581c98b50dc8e', NULL, NULL, NULL, '{"source": {"name": "cook.txt", "format": "text", "encoding": "utf-8", "sha256": "6d4fc0d584fecc5da1cf7ae440681d05b568dc3e767c1bbe255581c98b50dc8e", "characters": 29}, "title": null, "company": null, "locations": [], "work_mode": null, "salary": null, "employment_type": null, "experience_years": null, "deadline": null, "posted": null, "reference": null, "language": null, "apply": [], "contact": null, "sections": [{"kind": "other", "heading": null, "start": 0, "end": 29}], "requirements": [], "responsibilities": [], "report": [{"code": "no-requirements-section", "message": "No requirements section was found in this text."}, {"code": "no-responsibilities-section", "message": "No section about the tasks of the job was found."}, {"code": "short-text", "message": "The text is very short. Is this the whole posting?"}, {"code": "no-title", "message": "The text does not say the job''s title."}, {"code": "no-company", "message": "The text does not say who hires."}, {"code": "no-benefits-section", "message": "No section about pay and benefits was found."}], "fact_spans": {}}', 1, '2026-11-20T09:30:00.000000+00:00');
INSERT INTO requirement (id, posting_id, level, text, span_start, span_end, heading, position, verdict, evidence, origin, deleted_at, gone_at) VALUES (1, 1, 'required', 'A calm head', 46, 57, 'Requirements', 46.0, NULL, '', 'read', NULL, NULL);
INSERT INTO requirement (id, posting_id, level, text, span_start, span_end, heading, position, verdict, evidence, origin, deleted_at, gone_at) VALUES (2, 1, 'required', 'Knots: “bowline”, ''clove hitch''', 60, 91, 'Requirements', 60.0, NULL, '', 'read', NULL, '2026-11-20T09:30:00.000000+00:00');
INSERT INTO requirement (id, posting_id, level, text, span_start, span_end, heading, position, verdict, evidence, origin, deleted_at, gone_at) VALUES (3, 1, 'required', 'Two seasons at sea', NULL, NULL, 'Requirements', 61.0, 'partly', 'one season, 2024
on the north line', 'user', NULL, NULL);
INSERT INTO requirement (id, posting_id, level, text, span_start, span_end, heading, position, verdict, evidence, origin, deleted_at, gone_at) VALUES (4, 1, 'required', 'A licence', NULL, NULL, 'Requirements', 62.0, NULL, '', 'user', '2026-11-20T09:30:00.000000+00:00', NULL);
INSERT INTO responsibility (id, posting_id, text, span_start, span_end, position, deleted_at) VALUES (1, 1, 'A licence', NULL, NULL, 62.0, NULL);
INSERT INTO application (id, stage_id, outcome, deleted_at) VALUES (1, 2, NULL, NULL);
INSERT INTO application (id, stage_id, outcome, deleted_at) VALUES (2, 1, 'withdrawn', NULL);
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text, wall, zone, minutes, round, people, deleted_at) VALUES (1, 1, 'imported', '2026-11-20T09:30:00.000000+00:00', NULL, 1, NULL, 'deckhand.txt', NULL, NULL, NULL, '', '', NULL);
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text, wall, zone, minutes, round, people, deleted_at) VALUES (2, 2, 'imported', '2026-11-20T09:30:00.000000+00:00', NULL, 1, NULL, 'cook.txt', NULL, NULL, NULL, '', '', NULL);
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text, wall, zone, minutes, round, people, deleted_at) VALUES (3, 1, 'stage_moved', '2026-11-20T09:30:00.000000+00:00', 1, 2, NULL, '', NULL, NULL, NULL, '', '', NULL);
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text, wall, zone, minutes, round, people, deleted_at) VALUES (4, 1, 'reminder_done', '2026-11-20T09:30:00.000000+00:00', NULL, NULL, NULL, 'Send the licence', NULL, NULL, NULL, '', '', NULL);
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text, wall, zone, minutes, round, people, deleted_at) VALUES (5, 2, 'closed', '2026-11-20T09:30:00.000000+00:00', 1, NULL, 'withdrawn', '', NULL, NULL, NULL, '', '', NULL);
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text, wall, zone, minutes, round, people, deleted_at) VALUES (90, 1, 'interview', '2026-11-30T08:00:00.000000+00:00', NULL, NULL, NULL, 'Bring the licence', '2026-11-30T09:00', 'Europe/Berlin', 45, 'On board', 'Captain Brandt', NULL);
INSERT INTO event (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text, wall, zone, minutes, round, people, deleted_at) VALUES (91, 1, 'document_sent', '2026-11-20T09:30:00.000000+00:00', NULL, NULL, NULL, 'CV.pdf', NULL, NULL, NULL, '', '', '2026-11-20T09:31:00.000000+00:00');
INSERT INTO note (id, application_id, text, created_at, changed_at, deleted_at) VALUES (1, 1, '# Called
They sail in **March**.', '2026-11-20T09:30:00.000000+00:00', '2026-11-20T09:30:00.000000+00:00', NULL);
INSERT INTO reminder (id, application_id, text, due, zone, done_at, deleted_at, repeat, snoozed_until, origin) VALUES (1, 1, 'Ask again', '2026-11-25T09:00', 'Europe/Berlin', NULL, NULL, 'every 3 days', '2026-11-26T09:00', 'follow_up');
INSERT INTO reminder (id, application_id, text, due, zone, done_at, deleted_at, repeat, snoozed_until, origin) VALUES (2, 1, 'Send the licence', '2026-11-21T09:00', 'Europe/Berlin', '2026-11-20T09:30:00.000000+00:00', NULL, NULL, NULL, 'own');
INSERT INTO tag (id, name) VALUES (1, 'at sea');
INSERT INTO application_tag (id, application_id, tag_id) VALUES (1, 1, 1);
INSERT INTO contact (id, application_id, name, role, email, phone, notes, created_at, deleted_at) VALUES (1, 1, 'Ines Brandt', 'Captain', 'brandt@example.org', '+49 40 5550', 'Likes a call', '2026-11-20T09:30:00.000000+00:00', NULL);
INSERT INTO document (id, application_id, name, kind, sha256, size, added_at, sent_event_id, deleted_at) VALUES (1, 1, 'CV.pdf', 'cv', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 11, '2026-11-20T09:30:00.000000+00:00', 91, NULL);
INSERT INTO edition (id, posting_id, source_text, source_name, format, encoding, sha256, text_sha256, reading, reader_version, imported_at, replaced_at) VALUES (1, 1, 'Deckhand wanted', 'deckhand.txt', 'text', 'utf-8', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd', '{}', 1, '2026-11-20T09:30:00.000000+00:00', '2026-11-20T09:31:00.000000+00:00');
INSERT INTO saved_filter (id, name, filter, position) VALUES (1, 'Ferries', '{"company": "Brightwater Ferries"}', 0);
INSERT INTO setting (id, key, value) VALUES (1, 'notifications', 'true');
INSERT INTO original (sha256, content) VALUES ('ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', X'255044462D312E340A00FF');
INSERT INTO told (id, kind, record_id, due, told_at) VALUES (1, 'reminder', 2, '2026-11-21T08:00:00.000000+00:00', '2026-11-21T08:00:01.000000+00:00');
INSERT INTO signature (posting_id, made_from, content) VALUES (1, 'd', X'00FF');
INSERT INTO stage (id, name, position, tone, removed_at, successor_id) VALUES (1, 'Saved', 0, 'plain', NULL, NULL);
INSERT INTO stage (id, name, position, tone, removed_at, successor_id) VALUES (2, 'Applied', 1, 'accent', NULL, NULL);
INSERT INTO stage (id, name, position, tone, removed_at, successor_id) VALUES (3, 'Screening', 2, 'screening', NULL, NULL);
INSERT INTO stage (id, name, position, tone, removed_at, successor_id) VALUES (4, 'Interview', 3, 'interview', NULL, NULL);
INSERT INTO stage (id, name, position, tone, removed_at, successor_id) VALUES (5, 'Offer', 4, 'offer', NULL, NULL);
INSERT INTO stage (id, name, position, tone, removed_at, successor_id) VALUES (6, 'Trial day', 5, 'plain', '2026-11-20T09:30:00.000000+00:00', 4);
INSERT INTO alembic_version (version_num) VALUES ('0002');
INSERT INTO posting_search (posting_search) VALUES ('rebuild');
INSERT INTO requirement_search (requirement_search) VALUES ('rebuild');
INSERT INTO note_search (note_search) VALUES ('rebuild');
INSERT INTO contact_search (contact_search) VALUES ('rebuild');
INSERT INTO tag_search (tag_search) VALUES ('rebuild');
INSERT INTO document_search (document_search) VALUES ('rebuild');
INSERT INTO event_search (event_search) VALUES ('rebuild');
