BEGIN TRANSACTION;
CREATE TABLE articles (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title VARCHAR NOT NULL, stage VARCHAR NOT NULL, words INTEGER NOT NULL,
        blocks INTEGER NOT NULL, draftable INTEGER NOT NULL, drafted INTEGER NOT NULL,
        updated VARCHAR NOT NULL, facts VARCHAR NOT NULL, put_aside VARCHAR);
INSERT INTO "articles" VALUES(1,'灵江新闻','in_review',4,2,2,2,'2026-11-23T01:34:31+00:00','{"date":null,"hits":null,"origin":null,"credits":[],"chains":[],"address":null}',NULL);
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
INSERT INTO "blocks" VALUES(1,'b1',1048576,'title','灵江新闻','','News','',0,0,0,'','');
INSERT INTO "blocks" VALUES(1,'b2',2097152,'paragraph','市长到灵江职业技术大学调研。','','The mayor visited.','',0,0,0,'','');
CREATE TABLE exports (
        id VARCHAR NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (number),
        document VARCHAR NOT NULL, round INTEGER NOT NULL, reference VARCHAR NOT NULL,
        layout VARCHAR NOT NULL, recipient VARCHAR NOT NULL, made_at VARCHAR NOT NULL);
INSERT INTO "exports" VALUES('1f09c3a7',1,'2ad4431c-1',1,'LZPU-0001-r1','bilingual','林思源','2026-05-21T08:05:09+00:00');
CREATE TABLE journal (
        number INTEGER NOT NULL PRIMARY KEY,
        at VARCHAR NOT NULL, action VARCHAR NOT NULL, article VARCHAR NOT NULL,
        facts VARCHAR NOT NULL, previous VARCHAR NOT NULL, hash VARCHAR NOT NULL);
INSERT INTO "journal" VALUES(1,'2026-11-23T01:34:31+00:00','terms_shipped','','{"rows":1,"version":"1"}','','49f95542a319b03dca5c759efa2e72bbdff1d9f93151b782a0286e98b18e7750');
INSERT INTO "journal" VALUES(2,'2026-11-23T01:34:31+00:00','terms_put','','{"added":1,"changed":0}','49f95542a319b03dca5c759efa2e72bbdff1d9f93151b782a0286e98b18e7750','adc357dce41ceeb45f2c641e26c434d1e70c2fd9ae352c912e8741c9da9750e4');
INSERT INTO "journal" VALUES(3,'2026-11-23T01:34:31+00:00','person_put','','{"posts":1}','adc357dce41ceeb45f2c641e26c434d1e70c2fd9ae352c912e8741c9da9750e4','1266404e5c26b9e4ac7f7f79d3e2a2ff10cc81ac00c349fd52217e0621ea213c');
INSERT INTO "journal" VALUES(4,'2026-11-23T01:34:31+00:00','article_added','1','{"blocks":2}','1266404e5c26b9e4ac7f7f79d3e2a2ff10cc81ac00c349fd52217e0621ea213c','f8933edeed5838b4937e7ed1e84c5740786adc8aa682c17c7b9c4837b5fe095b');
INSERT INTO "journal" VALUES(5,'2026-11-23T01:34:31+00:00','exported','1','{"export":"1f09c3a7","layout":"bilingual","round":1,"rows":2}','f8933edeed5838b4937e7ed1e84c5740786adc8aa682c17c7b9c4837b5fe095b','3f4a058bb36949538cc564ea8e1736cecbbd4a02ae80a4829d0a0c3f1cbedd51');
INSERT INTO "journal" VALUES(6,'2026-11-23T01:34:31+00:00','stage_set','1','{"stage":"in_review"}','3f4a058bb36949538cc564ea8e1736cecbbd4a02ae80a4829d0a0c3f1cbedd51','67c4d268663001dd72013f08a9818c5a722ca4dcda3d3e688b9e8dd6cdf66dc2');
CREATE TABLE people (
        number INTEGER NOT NULL PRIMARY KEY,
        zh VARCHAR NOT NULL UNIQUE, en VARCHAR NOT NULL, note VARCHAR NOT NULL);
INSERT INTO "people" VALUES(1,'张壮','Zhang Zhuang','');
CREATE TABLE person_changes (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        at VARCHAR NOT NULL, who VARCHAR NOT NULL, zh VARCHAR NOT NULL,
        before VARCHAR NOT NULL, after VARCHAR NOT NULL);
INSERT INTO "person_changes" VALUES(1,'2026-11-23T01:34:31+00:00','user','张壮','','{"zh": "张壮", "en": "Zhang Zhuang", "posts": [{"zh": "市长", "en": "Mayor", "valid_from": "", "valid_to": ""}], "note": ""}');
CREATE TABLE posts (
        person INTEGER NOT NULL REFERENCES people (number), place INTEGER NOT NULL,
        zh VARCHAR NOT NULL, en VARCHAR NOT NULL,
        valid_from VARCHAR NOT NULL, valid_to VARCHAR NOT NULL,
        PRIMARY KEY (person, place));
INSERT INTO "posts" VALUES(1,0,'市长','Mayor','','');
CREATE TABLE sent_rows (
        export VARCHAR NOT NULL REFERENCES exports (id), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, label VARCHAR NOT NULL,
        source VARCHAR NOT NULL, draft VARCHAR NOT NULL,
        PRIMARY KEY (export, place));
INSERT INTO "sent_rows" VALUES('1f09c3a7',0,'b1','001-K7','灵江新闻','News');
INSERT INTO "sent_rows" VALUES('1f09c3a7',1,'b2','002-M3','市长到灵江职业技术大学调研。','The mayor visited.');
CREATE TABLE settings (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL);
INSERT INTO "settings" VALUES('glossary.shipped','1');
INSERT INTO "settings" VALUES('institution_name','灵江职业技术大学');
CREATE TABLE term_changes (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL,
        at VARCHAR NOT NULL, who VARCHAR NOT NULL, zh VARCHAR NOT NULL,
        before VARCHAR NOT NULL, after VARCHAR NOT NULL);
INSERT INTO "term_changes" VALUES(1,1,'2026-11-23T01:34:31+00:00','user','灵江职业技术大学','','{"zh":"灵江职业技术大学","en":"Lingjiang Polytechnic University","abbreviation":"LZPU","approver":"林思源","valid_from":"2026-05-01"}');
CREATE TABLE terms (
        number INTEGER NOT NULL PRIMARY KEY,
        zh VARCHAR NOT NULL, status VARCHAR NOT NULL, variant VARCHAR NOT NULL,
        en VARCHAR NOT NULL, kind VARCHAR NOT NULL, abbreviation VARCHAR NOT NULL,
        admitted VARCHAR NOT NULL, forbidden VARCHAR NOT NULL, strictness VARCHAR NOT NULL,
        not_in VARCHAR NOT NULL, confidence VARCHAR NOT NULL, note VARCHAR NOT NULL,
        source VARCHAR NOT NULL, shipped VARCHAR NOT NULL, removed BOOLEAN NOT NULL, approver VARCHAR NOT NULL DEFAULT '', valid_from VARCHAR NOT NULL DEFAULT '', valid_to VARCHAR NOT NULL DEFAULT '',
        UNIQUE (zh, status, variant));
INSERT INTO "terms" VALUES(1,'市长','preferred','','Mayor','government-title','','','','strict','["副市长", "市长热线"]','high','','','3a5e82be3017aa00605f4147c5fead8e076d0fe5a381e11e57e8ca96bcb12b28',0,'','','');
INSERT INTO "terms" VALUES(2,'灵江职业技术大学','preferred','','Lingjiang Polytechnic University','set-phrase','LZPU','','','strict','','high','','','',0,'林思源','2026-05-01','');
CREATE TABLE workspace (id VARCHAR NOT NULL PRIMARY KEY, created VARCHAR NOT NULL);
INSERT INTO "workspace" VALUES('2ad4431c','2026-11-23T01:34:31+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('term_changes',1);
INSERT INTO "sqlite_sequence" VALUES('person_changes',1);
INSERT INTO "sqlite_sequence" VALUES('articles',1);
COMMIT;
