BEGIN TRANSACTION;
CREATE TABLE articles (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title VARCHAR NOT NULL, stage VARCHAR NOT NULL, words INTEGER NOT NULL,
        blocks INTEGER NOT NULL, draftable INTEGER NOT NULL, drafted INTEGER NOT NULL,
        updated VARCHAR NOT NULL, facts VARCHAR NOT NULL, put_aside VARCHAR);
INSERT INTO "articles" VALUES(1,'灵江新闻','drafting',4,2,2,2,'2026-11-22T23:23:25+00:00','{"date":null,"hits":null,"origin":null,"credits":[],"chains":[],"address":null}',NULL);
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
INSERT INTO "exports" VALUES('1f09c3a7',1,'63439e34-1',1,'LZPU-0001-r1','bilingual','林思源','2026-05-21T08:05:09+00:00');
CREATE TABLE journal (
        number INTEGER NOT NULL PRIMARY KEY,
        at VARCHAR NOT NULL, action VARCHAR NOT NULL, article VARCHAR NOT NULL,
        facts VARCHAR NOT NULL, previous VARCHAR NOT NULL, hash VARCHAR NOT NULL);
INSERT INTO "journal" VALUES(1,'2026-11-22T23:23:25+00:00','terms_shipped','','{"rows":3,"version":"1"}','','e73d4470db19af58e657440b4326d9e56616a69a9029a17e090a17bc724fac25');
INSERT INTO "journal" VALUES(2,'2026-11-22T23:23:25+00:00','terms_put','','{"added":1,"changed":1}','e73d4470db19af58e657440b4326d9e56616a69a9029a17e090a17bc724fac25','d5c0f606b48b13155710c87bd8f510d874882a7f1a183d2b3101ab328240e37c');
INSERT INTO "journal" VALUES(3,'2026-11-22T23:23:25+00:00','article_added','1','{"blocks":2}','d5c0f606b48b13155710c87bd8f510d874882a7f1a183d2b3101ab328240e37c','393e4d480764fa6677d235d0a2f45fd32a61fe551884571b949ee332478a2df0');
INSERT INTO "journal" VALUES(4,'2026-11-22T23:23:25+00:00','exported','1','{"export":"1f09c3a7","layout":"bilingual","round":1,"rows":1}','393e4d480764fa6677d235d0a2f45fd32a61fe551884571b949ee332478a2df0','4a611a6c272f23e45283e67a882e93dceecceaeb2bf7c1a1ebce3645fa76f7bf');
CREATE TABLE sent_rows (
        export VARCHAR NOT NULL REFERENCES exports (id), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, label VARCHAR NOT NULL,
        source VARCHAR NOT NULL, draft VARCHAR NOT NULL,
        PRIMARY KEY (export, place));
INSERT INTO "sent_rows" VALUES('1f09c3a7',0,'b1','001-K7','灵江新闻','News');
CREATE TABLE settings (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL);
INSERT INTO "settings" VALUES('institution_name','灵江职业技术大学');
INSERT INTO "settings" VALUES('glossary.shipped','1');
CREATE TABLE terms (
        number INTEGER NOT NULL PRIMARY KEY,
        zh VARCHAR NOT NULL, status VARCHAR NOT NULL, variant VARCHAR NOT NULL,
        en VARCHAR NOT NULL, kind VARCHAR NOT NULL, abbreviation VARCHAR NOT NULL,
        admitted VARCHAR NOT NULL, forbidden VARCHAR NOT NULL, strictness VARCHAR NOT NULL,
        not_in VARCHAR NOT NULL, confidence VARCHAR NOT NULL, note VARCHAR NOT NULL,
        source VARCHAR NOT NULL, shipped VARCHAR NOT NULL, removed BOOLEAN NOT NULL,
        UNIQUE (zh, status, variant));
INSERT INTO "terms" VALUES(1,'市长','preferred','','Mayor','government-title','','','','strict','["副市长", "市长热线"]','high','','','3a5e82be3017aa00605f4147c5fead8e076d0fe5a381e11e57e8ca96bcb12b28',0);
INSERT INTO "terms" VALUES(2,'市委书记','preferred','','Municipal Party Secretary','party-title','','','','strict','','high','','','cc5159b6b80a934ef3a17664ae0ea138fcb795b646146568362638b7f4e8df65',0);
INSERT INTO "terms" VALUES(3,'校长','preferred','','President','set-phrase','','','','strict','','high','not Principal for a university','','0b83a1a490e91282388ae8ed79414e7b012b741695776a6f44da4df619af1791',0);
INSERT INTO "terms" VALUES(4,'灵江职业技术大学','preferred','','Lingjiang Polytechnic University','set-phrase','LZPU','["Lingjiang Poly"]','','strict','','high','','','',0);
CREATE TABLE workspace (id VARCHAR NOT NULL PRIMARY KEY, created VARCHAR NOT NULL);
INSERT INTO "workspace" VALUES('63439e34','2026-11-22T23:23:25+00:00');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('articles',1);
COMMIT;
