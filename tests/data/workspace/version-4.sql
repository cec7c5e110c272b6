BEGIN TRANSACTION;
CREATE TABLE articles (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title VARCHAR NOT NULL, stage VARCHAR NOT NULL, words INTEGER NOT NULL,
        blocks INTEGER NOT NULL, draftable INTEGER NOT NULL, drafted INTEGER NOT NULL,
        updated VARCHAR NOT NULL, facts VARCHAR NOT NULL, put_aside VARCHAR);
INSERT INTO "articles" VALUES(1,'市长到灵江职业技术大学调研','published',8,2,2,2,'2026-11-23T04:18:41+00:00','{"date":null,"hits":null,"origin":null,"credits":[],"chains":[],"address":null}',NULL);
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
CREATE TABLE contents (id VARCHAR NOT NULL PRIMARY KEY, data BLOB NOT NULL);
INSERT INTO "contents" VALUES('6fb8430cbc0c0941288d9e2709a4f41b86bf237ed4d10694b6629267dd429ae7',X'789C8B8E564A3254D2512AC92CC94905D24F7734BD9CBAFF69C786E78D5B9F6D9CFFA2B1E7C98E59CFBA1A9ECD59FF74C9F2A76B97BDD8D0FC7CC114A04A20F24DACCC2F5208CB2CCE2C2956F0890A08050B1BE8A425E614A74249903AA5581DA035464056416251627A51624106DCAA6773973E5BB01062EAE3862688C12119A90AB960C3CB4086A7A628F864E6A5676526E6A52B04E4E75496A42667E46526EBE1B42F1600FA175925');
CREATE TABLE copies (
        number INTEGER NOT NULL PRIMARY KEY,
        id VARCHAR NOT NULL, article INTEGER NOT NULL REFERENCES articles (number),
        export VARCHAR NOT NULL REFERENCES exports (id),
        name VARCHAR NOT NULL, received_at VARCHAR NOT NULL, program VARCHAR NOT NULL,
        last_author VARCHAR NOT NULL, rows INTEGER NOT NULL, mapped INTEGER NOT NULL,
        confidence DOUBLE NOT NULL, question VARCHAR NOT NULL, data BLOB NOT NULL,
        UNIQUE (article, id));
CREATE TABLE decisions (
        article INTEGER NOT NULL REFERENCES articles (number), change VARCHAR NOT NULL,
        verdict VARCHAR NOT NULL, text VARCHAR NOT NULL,
        who VARCHAR NOT NULL, at VARCHAR NOT NULL,
        PRIMARY KEY (article, change));
CREATE TABLE exports (
        id VARCHAR NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (number),
        document VARCHAR NOT NULL, round INTEGER NOT NULL, reference VARCHAR NOT NULL,
        layout VARCHAR NOT NULL, recipient VARCHAR NOT NULL, made_at VARCHAR NOT NULL);
CREATE TABLE journal (
        number INTEGER NOT NULL PRIMARY KEY,
        at VARCHAR NOT NULL, action VARCHAR NOT NULL, article VARCHAR NOT NULL,
        facts VARCHAR NOT NULL, previous VARCHAR NOT NULL, hash VARCHAR NOT NULL);
INSERT INTO "journal" VALUES(1,'2026-11-23T04:18:41+00:00','article_added','1','{"blocks":2}','','9dc6bd7ae6531b196a8ac951a19caa3fc2f246f6ff030ff08472e38089830400');
INSERT INTO "journal" VALUES(2,'2026-11-23T04:18:41+00:00','signed','1','{"name":"Xu Lan","signature":"eead6c2a64d288ece31cf743b9bdc14bd4f81dd7e4917285b79ff80515ca3a47","stage":"department-initial","texts":"34bfa4f6a4befe865b8db35017c439ed1a567e7d8d5c9dad3155d7cff8d5efcb","version":1}','9dc6bd7ae6531b196a8ac951a19caa3fc2f246f6ff030ff08472e38089830400','e36814e7ce8a285f67adbaaa1daa2a9a8755a6cc3ccf2faf14327d9d54fb448c');
INSERT INTO "journal" VALUES(3,'2026-11-23T04:18:41+00:00','stage_set','1','{"stage":"in_review"}','e36814e7ce8a285f67adbaaa1daa2a9a8755a6cc3ccf2faf14327d9d54fb448c','f1dd5ed484e1d770bc87e89625dc2ec8ba34b6147dda14d1b9947144fbdcdd4e');
INSERT INTO "journal" VALUES(4,'2026-11-23T04:18:41+00:00','published','1','{"address":false,"form":"html","part":"everything","profile":"clean","publication":"7d2963bf817a56315dc141ddb88e3497c9bae3d8eb6a64ee3849288c06d9c437","unsigned":true,"version":2}','f1dd5ed484e1d770bc87e89625dc2ec8ba34b6147dda14d1b9947144fbdcdd4e','0b46380c4f3544ebb0f32bf28e31b642d289fafd61ef4e78318767280a51ed56');
INSERT INTO "journal" VALUES(5,'2026-11-23T04:18:41+00:00','stage_set','1','{"stage":"published"}','0b46380c4f3544ebb0f32bf28e31b642d289fafd61ef4e78318767280a51ed56','388ca6a119f042c1de5d89ecbd794b02316750c10ba4abb8ae2788bad48f23d0');
CREATE TABLE people (
        number INTEGER NOT NULL PRIMARY KEY,
        zh VARCHAR NOT NULL UNIQUE, en VARCHAR NOT NULL, note VARCHAR NOT NULL);
CREATE TABLE person_changes (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        at VARCHAR NOT NULL, who VARCHAR NOT NULL, zh VARCHAR NOT NULL,
        before VARCHAR NOT NULL, after VARCHAR NOT NULL);
CREATE TABLE posts (
        person INTEGER NOT NULL REFERENCES people (number), place INTEGER NOT NULL,
        zh VARCHAR NOT NULL, en VARCHAR NOT NULL,
        valid_from VARCHAR NOT NULL, valid_to VARCHAR NOT NULL,
        PRIMARY KEY (person, place));
CREATE TABLE publications (
        number INTEGER NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (number),
        version INTEGER NOT NULL REFERENCES versions (number),
        at VARCHAR NOT NULL, profile VARCHAR NOT NULL, form VARCHAR NOT NULL,
        part VARCHAR NOT NULL, address VARCHAR NOT NULL, unsigned BOOLEAN NOT NULL,
        hash VARCHAR NOT NULL);
INSERT INTO "publications" VALUES(1,1,2,'2026-11-23T04:18:41+00:00','clean','html','everything','',1,'0000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE published_pairs (
        publication INTEGER NOT NULL REFERENCES publications (number), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, source VARCHAR NOT NULL, draft VARCHAR NOT NULL,
        PRIMARY KEY (publication, place));
INSERT INTO "published_pairs" VALUES(1,0,'b1','市长到灵江职业技术大学调研','Mayor Visits LZPU');
INSERT INTO "published_pairs" VALUES(1,1,'b2','市长来校调研。','The mayor visited Lingjiang Polytechnic.');
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
CREATE TABLE sent_comments (
        export VARCHAR NOT NULL REFERENCES exports (id), place INTEGER NOT NULL,
        id VARCHAR NOT NULL, block VARCHAR NOT NULL, author VARCHAR NOT NULL,
        date VARCHAR NOT NULL, text VARCHAR NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        reply_to VARCHAR NOT NULL, about VARCHAR NOT NULL, resolved BOOLEAN NOT NULL,
        PRIMARY KEY (export, place));
CREATE TABLE sent_rows (
        export VARCHAR NOT NULL REFERENCES exports (id), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, label VARCHAR NOT NULL,
        source VARCHAR NOT NULL, draft VARCHAR NOT NULL,
        PRIMARY KEY (export, place));
CREATE TABLE settings (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL);
CREATE TABLE signatures (
        number INTEGER NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (number),
        stage VARCHAR NOT NULL, name VARCHAR NOT NULL, zh VARCHAR NOT NULL,
        unit_en VARCHAR NOT NULL, unit_zh VARCHAR NOT NULL,
        at VARCHAR NOT NULL, texts VARCHAR NOT NULL,
        version INTEGER NOT NULL REFERENCES versions (number));
INSERT INTO "signatures" VALUES(1,1,'department-initial','Xu Lan','许岚','','','2026-11-23T04:18:41+00:00','34bfa4f6a4befe865b8db35017c439ed1a567e7d8d5c9dad3155d7cff8d5efcb',1);
CREATE TABLE signoff_entries (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        stage INTEGER NOT NULL, field VARCHAR NOT NULL, text VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL,
        PRIMARY KEY (copy, place));
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
CREATE TABLE unplaced (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        text VARCHAR NOT NULL, why VARCHAR NOT NULL, after VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL,
        PRIMARY KEY (copy, place));
CREATE TABLE versions (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES articles (number),
        cause VARCHAR NOT NULL, of VARCHAR NOT NULL, label VARCHAR NOT NULL,
        who VARCHAR NOT NULL, at VARCHAR NOT NULL,
        content VARCHAR NOT NULL REFERENCES contents (id));
INSERT INTO "versions" VALUES(1,1,'signature','department-initial','department-initial','Xu Lan','2026-11-23T04:18:41+00:00','6fb8430cbc0c0941288d9e2709a4f41b86bf237ed4d10694b6629267dd429ae7');
INSERT INTO "versions" VALUES(2,1,'publication','1','clean','','2026-11-23T04:18:41+00:00','6fb8430cbc0c0941288d9e2709a4f41b86bf237ed4d10694b6629267dd429ae7');
CREATE TABLE views (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, base VARCHAR NOT NULL, final VARCHAR NOT NULL,
        PRIMARY KEY (copy, place));
CREATE TABLE workspace (id VARCHAR NOT NULL PRIMARY KEY, created VARCHAR NOT NULL, events INTEGER NOT NULL DEFAULT 0, head VARCHAR NOT NULL DEFAULT '');
INSERT INTO "workspace" VALUES('e285d4ae','2026-11-23T04:18:41+00:00',5,'388ca6a119f042c1de5d89ecbd794b02316750c10ba4abb8ae2788bad48f23d0');
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
CREATE INDEX versions_of_article ON versions (article, number);
CREATE INDEX signatures_of_article ON signatures (article, number);
CREATE TRIGGER signatures_keep_rows BEFORE DELETE ON signatures
        BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
CREATE TRIGGER signatures_keep_words BEFORE UPDATE ON signatures
        BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
CREATE TRIGGER signatures_only_grow BEFORE INSERT ON signatures
        WHEN NEW.number <= (SELECT max(number) FROM signatures)
        BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
CREATE INDEX publications_of_article ON publications (article, number);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('articles',1);
INSERT INTO "sqlite_sequence" VALUES('versions',2);
COMMIT;
