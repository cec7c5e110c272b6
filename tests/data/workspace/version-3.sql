BEGIN TRANSACTION;
CREATE TABLE articles (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title VARCHAR NOT NULL, stage VARCHAR NOT NULL, words INTEGER NOT NULL,
        blocks INTEGER NOT NULL, draftable INTEGER NOT NULL, drafted INTEGER NOT NULL,
        updated VARCHAR NOT NULL, facts VARCHAR NOT NULL, put_aside VARCHAR);
INSERT INTO "articles" VALUES(1,'市长到灵江职业技术大学调研','in_review',8,2,2,2,'2026-11-23T02:25:14+00:00','{"date":null,"hits":null,"origin":null,"credits":[],"chains":[],"address":null}',NULL);
CREATE TABLE assets (
        id VARCHAR NOT NULL PRIMARY KEY, media_type VARCHAR NOT NULL, data BLOB NOT NULL);
CREATE TABLE blocks (
        article INTEGER NOT NULL REFERENCES articles (number),
        id VARCHAR NOT NULL, position BIGINT NOT NULL, kind VARCHAR NOT NULL,
        source VARCHAR NOT NULL, source_marks VARCHAR NOT NULL,
        draft VARCHAR NOT NULL, draft_marks VARCHAR NOT NULL,
        level INTEGER NOT NULL, ordered BOOLEAN NOT NULL, run_in BOOLEAN NOT NULL,
        cell VARCHAR NOT NULL, picture VARCHAR NOT NULL,
        PRIMARY KEY (article, id));
INSERT INTO "blocks" VALUES(1,'b1',1048576,'title','市长到灵江职业技术大学调研','','Mayor Visits LZPU','',0,0,0,'','');
INSERT INTO "blocks" VALUES(1,'b2',2097152,'paragraph','市长来校调研。','','The mayor visited Lingjiang Polytechnic.','',0,0,0,'','');
CREATE TABLE changes (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        id VARCHAR NOT NULL, block VARCHAR NOT NULL, kind VARCHAR NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        before VARCHAR NOT NULL, after VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL, tracked BOOLEAN NOT NULL,
        over VARCHAR NOT NULL, move VARCHAR NOT NULL, source VARCHAR NOT NULL,
        confidence DOUBLE NOT NULL,
        PRIMARY KEY (copy, place));
INSERT INTO "changes" VALUES(1,0,'c1','b2','replace',4,9,'mayor','Mayor','Lin Siyuan','2026-05-22T09:00',1,'','','',1.0);
INSERT INTO "changes" VALUES(1,1,'c9','b2','replace',4,9,'mayor','Mayor','','2026-05-22T09:00',0,'c1','m1','市长',1.0);
CREATE TABLE copies (
        number INTEGER NOT NULL PRIMARY KEY,
        id VARCHAR NOT NULL, article INTEGER NOT NULL REFERENCES articles (number),
        export VARCHAR NOT NULL REFERENCES exports (id),
        name VARCHAR NOT NULL, received_at VARCHAR NOT NULL, program VARCHAR NOT NULL,
        last_author VARCHAR NOT NULL, rows INTEGER NOT NULL, mapped INTEGER NOT NULL,
        confidence DOUBLE NOT NULL, question VARCHAR NOT NULL, data BLOB NOT NULL,
        UNIQUE (article, id));
INSERT INTO "copies" VALUES(1,'825e6e576a712d7b8d7ddf5c5169733e5bfa90e3c19e65eb691a03677e6bad92',1,'1f09c3a7','终稿(1).docx','2026-05-23T01:00:00+00:00','WPS Office','Lin Siyuan',2,1,0.875,'by_content',X'504B030420612066696C652061732069742063616D65');
CREATE TABLE decisions (
        article INTEGER NOT NULL REFERENCES articles (number), change VARCHAR NOT NULL,
        verdict VARCHAR NOT NULL, text VARCHAR NOT NULL,
        who VARCHAR NOT NULL, at VARCHAR NOT NULL,
        PRIMARY KEY (article, change));
INSERT INTO "decisions" VALUES(1,'c1','accepted','','Lin Siyuan','2026-05-23T02:00:00+00:00');
CREATE TABLE exports (
        id VARCHAR NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (number),
        document VARCHAR NOT NULL, round INTEGER NOT NULL, reference VARCHAR NOT NULL,
        layout VARCHAR NOT NULL, recipient VARCHAR NOT NULL, made_at VARCHAR NOT NULL);
INSERT INTO "exports" VALUES('1f09c3a7',1,'3ac4b7b9-1',1,'LZPU-0001-r1','bilingual','林思源','2026-05-21T08:05:09+00:00');
CREATE TABLE journal (
        number INTEGER NOT NULL PRIMARY KEY,
        at VARCHAR NOT NULL, action VARCHAR NOT NULL, article VARCHAR NOT NULL,
        facts VARCHAR NOT NULL, previous VARCHAR NOT NULL, hash VARCHAR NOT NULL);
INSERT INTO "journal" VALUES(1,'2026-11-23T02:25:14+00:00','terms_shipped','','{"rows":1,"version":"1"}','','a040771cee0b413196cb1c227c122a6c7175411af364dd16ed5b8e6d93c4b875');
INSERT INTO "journal" VALUES(2,'2026-11-23T02:25:14+00:00','person_put','','{"posts":1}','a040771cee0b413196cb1c227c122a6c7175411af364dd16ed5b8e6d93c4b875','69151bb5c5695ec8f6faf5d234710c194681e8fe810d498c09eaa676b4662c76');
INSERT INTO "journal" VALUES(3,'2026-11-23T02:25:14+00:00','article_added','1','{"blocks":2}','69151bb5c5695ec8f6faf5d234710c194681e8fe810d498c09eaa676b4662c76','cc8b9826b790c79bb0f4634d9ab751d3d2d87575a7810f84b3fef91394b38a5f');
INSERT INTO "journal" VALUES(4,'2026-11-23T02:25:14+00:00','exported','1','{"export":"1f09c3a7","layout":"bilingual","round":1,"rows":2}','cc8b9826b790c79bb0f4634d9ab751d3d2d87575a7810f84b3fef91394b38a5f','afb0994a7c16d894d1e2d5e56208c7abe6bf0349a3837521226174b982c4150c');
INSERT INTO "journal" VALUES(5,'2026-11-23T02:25:14+00:00','stage_set','1','{"stage":"in_review"}','afb0994a7c16d894d1e2d5e56208c7abe6bf0349a3837521226174b982c4150c','45b851d024a5b420bc1830cabb0ccf654ca2b1c823320d339d328be2a2ee53b0');
INSERT INTO "journal" VALUES(6,'2026-11-23T02:25:14+00:00','returned','1','{"changes":2,"copy":"825e6e576a712d7b8d7ddf5c5169733e5bfa90e3c19e65eb691a03677e6bad92","export":"1f09c3a7","mapped":1,"question":"by_content","remarks":2,"rows":2,"unplaced":1}','45b851d024a5b420bc1830cabb0ccf654ca2b1c823320d339d328be2a2ee53b0','81197f7f5f133a78fcd3a289d11a8be68ebcb21923ffd2e0c096a5c623e9ec3b');
INSERT INTO "journal" VALUES(7,'2026-11-23T02:25:14+00:00','decided','1','{"by":"Lin Siyuan","change":"c1","copies":"825e6e576a712d7b8d7ddf5c5169733e5bfa90e3c19e65eb691a03677e6bad92","verdict":"accepted"}','81197f7f5f133a78fcd3a289d11a8be68ebcb21923ffd2e0c096a5c623e9ec3b','df7e3cee724317d5abc9c147edfc699f16ec54c3cb8d3fe66af57a0a3db0c445');
CREATE TABLE people (
        number INTEGER NOT NULL PRIMARY KEY,
        zh VARCHAR NOT NULL UNIQUE, en VARCHAR NOT NULL, note VARCHAR NOT NULL);
INSERT INTO "people" VALUES(1,'张壮','Zhang Zhuang','');
CREATE TABLE person_changes (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        at VARCHAR NOT NULL, who VARCHAR NOT NULL, zh VARCHAR NOT NULL,
        before VARCHAR NOT NULL, after VARCHAR NOT NULL);
INSERT INTO "person_changes" VALUES(1,'2026-11-23T02:25:14+00:00','user','张壮','','{"zh": "张壮", "en": "Zhang Zhuang", "posts": [{"zh": "市长", "en": "Mayor", "valid_from": "", "valid_to": ""}], "note": ""}');
CREATE TABLE posts (
        person INTEGER NOT NULL REFERENCES people (number), place INTEGER NOT NULL,
        zh VARCHAR NOT NULL, en VARCHAR NOT NULL,
        valid_from VARCHAR NOT NULL, valid_to VARCHAR NOT NULL,
        PRIMARY KEY (person, place));
INSERT INTO "posts" VALUES(1,0,'市长','Mayor','','');
CREATE TABLE remark_states (
        article INTEGER NOT NULL REFERENCES articles (number), remark VARCHAR NOT NULL,
        resolved BOOLEAN NOT NULL, answers VARCHAR NOT NULL,
        PRIMARY KEY (article, remark));
CREATE TABLE remarks (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        id VARCHAR NOT NULL, block VARCHAR NOT NULL, side VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL, text VARCHAR NOT NULL,
        anchor VARCHAR NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        blocks VARCHAR NOT NULL, resolved BOOLEAN NOT NULL, reply_to VARCHAR NOT NULL,
        about VARCHAR NOT NULL, kind VARCHAR NOT NULL,
        PRIMARY KEY (copy, place));
INSERT INTO "remarks" VALUES(1,0,'r1','b2','draft','Lin Siyuan','2026-05-22T09:01','Which mayor?','',0,0,'',0,'','','comment');
INSERT INTO "remarks" VALUES(1,1,'r2','b2','source','Lin Siyuan','2026-05-22T09:01','Which mayor?','mayor',4,9,'["b1", "b2"]',1,'r1','f7','highlight');
CREATE TABLE sent_comments (
        export VARCHAR NOT NULL REFERENCES exports (id), place INTEGER NOT NULL,
        id VARCHAR NOT NULL, block VARCHAR NOT NULL, author VARCHAR NOT NULL,
        date VARCHAR NOT NULL, text VARCHAR NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        reply_to VARCHAR NOT NULL, about VARCHAR NOT NULL, resolved BOOLEAN NOT NULL,
        PRIMARY KEY (export, place));
INSERT INTO "sent_comments" VALUES('1f09c3a7',0,'c1','b2','对照 QA','2026-05-21T08:05:09+00:00','Name?',4,9,'','f7',0);
INSERT INTO "sent_comments" VALUES('1f09c3a7',1,'c2','b2','对照 QA','2026-05-21T08:05:09+00:00','Name?',4,9,'c1','',1);
CREATE TABLE sent_rows (
        export VARCHAR NOT NULL REFERENCES exports (id), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, label VARCHAR NOT NULL,
        source VARCHAR NOT NULL, draft VARCHAR NOT NULL,
        PRIMARY KEY (export, place));
INSERT INTO "sent_rows" VALUES('1f09c3a7',0,'b1','001-K7','市长到灵江职业技术大学调研','Mayor Visits LZPU');
INSERT INTO "sent_rows" VALUES('1f09c3a7',1,'b2','002-K7','市长来校调研。','The mayor visited Lingjiang Polytechnic.');
CREATE TABLE settings (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL);
INSERT INTO "settings" VALUES('glossary.shipped','1');
CREATE TABLE signoff_entries (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        stage INTEGER NOT NULL, field VARCHAR NOT NULL, text VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL,
        PRIMARY KEY (copy, place));
INSERT INTO "signoff_entries" VALUES(1,0,2,'name','Lin Siyuan','Lin Siyuan','2026-05-22');
CREATE TABLE term_changes (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL,
        at VARCHAR NOT NULL, who VARCHAR NOT NULL, zh VARCHAR NOT NULL,
        before VARCHAR NOT NULL, after VARCHAR NOT NULL);
CREATE TABLE terms (
        number INTEGER NOT NULL PRIMARY KEY,
        zh VARCHAR NOT NULL, status VARCHAR NOT NULL, variant VARCHAR NOT NULL,
        en VARCHAR NOT NULL, kind VARCHAR NOT NULL, abbreviation VARCHAR NOT NULL,
        admitted VARCHAR NOT NULL, forbidden VARCHAR NOT NULL, strictness VARCHAR NOT NULL,
        not_in VARCHAR NOT NULL, confidence VARCHAR NOT NULL, note VARCHAR NOT NULL,
        source VARCHAR NOT NULL, shipped VARCHAR NOT NULL, removed BOOLEAN NOT NULL, approver VARCHAR NOT NULL DEFAULT '', valid_from VARCHAR NOT NULL DEFAULT '', valid_to VARCHAR NOT NULL DEFAULT '',
        UNIQUE (zh, status, variant));
INSERT INTO "terms" VALUES(1,'市长','preferred','','Mayor','set-phrase','','','','strict','','high','','','7a725f16f01579de9d15c6240298bc2ff40d1abeb92d4013ee0dd2c615e5ab99',0,'','','');
CREATE TABLE unplaced (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        text VARCHAR NOT NULL, why VARCHAR NOT NULL, after VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL,
        PRIMARY KEY (copy, place));
INSERT INTO "unplaced" VALUES(1,0,'又及：请速办。','outside','b2','Lin Siyuan','2026-05-22');
CREATE TABLE views (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, base VARCHAR NOT NULL, final VARCHAR NOT NULL,
        PRIMARY KEY (copy, place));
INSERT INTO "views" VALUES(1,0,'b2','The mayor visited Lingjiang Polytechnic.','The Mayor visited Lingjiang Polytechnic.');
CREATE TABLE workspace (id VARCHAR NOT NULL PRIMARY KEY, created VARCHAR NOT NULL);
INSERT INTO "workspace" VALUES('3ac4b7b9','2026-11-23T02:25:14+00:00');
CREATE INDEX blocks_in_order ON blocks (article, position);
CREATE INDEX exports_of_article ON exports (article, round);
CREATE INDEX journal_of_article ON journal (article);
CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
        WHEN NEW.number <= (SELECT max(number) FROM journal)
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE INDEX term_changes_of_headword ON term_changes (zh, number);
CREATE INDEX term_changes_of_step ON term_changes (step);
CREATE INDEX person_changes_of_name ON person_changes (zh, number);
CREATE INDEX changes_by_id ON changes (id, copy);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('person_changes',1);
INSERT INTO "sqlite_sequence" VALUES('articles',1);
COMMIT;
