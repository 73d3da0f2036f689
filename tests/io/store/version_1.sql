BEGIN TRANSACTION;
CREATE TABLE attempts (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        number INTEGER NOT NULL,
        side TEXT,
        start_s REAL, end_s REAL,
        held_s REAL, clean_s REAL, unseen_s REAL, goal_s REAL,
        ended_by TEXT,
        PRIMARY KEY (set_id, number)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "attempts" VALUES(2,1,'left',1.0,21.0,20.0,18.5,0.0,20.0,NULL);
INSERT INTO "attempts" VALUES(2,2,'left',25.0,30.0,5.0,5.0,0.0,20.0,'foot');
CREATE TABLE corrections (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        number INTEGER NOT NULL,
        program TEXT NOT NULL,
        user TEXT NOT NULL,
        rules TEXT NOT NULL,
        said_at TEXT NOT NULL,
        version TEXT NOT NULL,
        PRIMARY KEY (set_id, number)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "corrections" VALUES(1,2,'rejected','clean','["bridge_foot_down"]','2026-11-24T00:07:09+00:00','0.1.0');
CREATE TABLE faults (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        number INTEGER NOT NULL,
        place INTEGER NOT NULL,
        rule TEXT NOT NULL,
        level TEXT NOT NULL,
        worst REAL, limit_at REAL,
        unit TEXT NOT NULL,
        t_s REAL, from_s REAL, to_s REAL,
        voids INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (set_id, number, place)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "faults" VALUES(1,2,0,'bridge_foot_down','fault',0.03,0.12,'T',9.0,NULL,NULL,1);
INSERT INTO "faults" VALUES(1,2,1,'bridge_over_arch','warn',9.0,8.0,'deg',9.5,NULL,NULL,0);
INSERT INTO "faults" VALUES(1,5,0,'bridge_foot_down','fault',0.03,0.12,'T',9.0,NULL,NULL,1);
INSERT INTO "faults" VALUES(1,5,1,'bridge_over_arch','warn',9.0,8.0,'deg',9.5,NULL,NULL,0);
INSERT INTO "faults" VALUES(2,1,0,'balance_hip_drop','fault',9.0,6.0,'deg',NULL,3.0,4.5,0);
CREATE TABLE pains (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
        session INTEGER REFERENCES sessions ON DELETE CASCADE,
        set_id INTEGER REFERENCES sets ON DELETE CASCADE,
        said_at REAL NOT NULL,
        utc_offset_s INTEGER NOT NULL,
        asked TEXT NOT NULL CHECK (asked IN ('before', 'after_set', 'after', 'next_morning')),
        level INTEGER CHECK (level BETWEEN 0 AND 10),
        leg INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT
    ;
INSERT INTO "pains" VALUES(1,1,1,NULL,1780307820.0,7200,'before',2,0,'');
INSERT INTO "pains" VALUES(2,1,1,1,1780308120.0,7200,'after_set',3,1,'the left shin');
INSERT INTO "pains" VALUES(3,1,NULL,NULL,1780567200.0,7200,'before',1,0,'');
CREATE TABLE profiles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        current INTEGER NOT NULL DEFAULT 0
    ) STRICT
    ;
INSERT INTO "profiles" VALUES(1,'Me',1);
INSERT INTO "profiles" VALUES(2,'Ada',0);
CREATE TABLE recordings (
        set_id INTEGER PRIMARY KEY REFERENCES sets ON DELETE CASCADE,
        file TEXT NOT NULL UNIQUE
    ) STRICT
    ;
CREATE TABLE reps (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        number INTEGER NOT NULL,
        side TEXT,
        start_s REAL, peak_s REAL, end_s REAL,
        outcome TEXT NOT NULL CHECK (outcome IN ('clean', 'rejected', 'unverified')),
        complete INTEGER NOT NULL,
        range_of_motion REAL, peak REAL,
        unit TEXT NOT NULL,
        up_s REAL, hold_s REAL, down_s REAL,
        unseen TEXT NOT NULL DEFAULT '[]',
        PRIMARY KEY (set_id, number)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "reps" VALUES(1,1,'left',5.0,7.0,9.0,'clean',1,41.0,-4.0,'deg',1.9,0.8,1.1,'[]');
INSERT INTO "reps" VALUES(1,2,'left',10.0,12.0,14.0,'rejected',1,41.0,-4.0,'deg',1.9,0.8,1.1,'[]');
INSERT INTO "reps" VALUES(1,3,'left',15.0,17.0,19.0,'unverified',1,41.0,-4.0,'deg',1.9,0.8,1.1,'["bridge_foot_down"]');
INSERT INTO "reps" VALUES(1,4,'left',20.0,22.0,22.5,'clean',1,41.0,-4.0,'deg',1.9,0.8,1.1,'[]');
INSERT INTO "reps" VALUES(1,5,'left',30.0,27.0,31.0,'rejected',0,41.0,-4.0,'deg',1.9,0.8,1.1,'[]');
INSERT INTO "reps" VALUES(3,1,NULL,5.0,7.0,9.0,'clean',1,41.0,-4.0,'deg',1.9,0.8,1.1,'[]');
INSERT INTO "reps" VALUES(5,1,'right',5.0,7.0,9.0,'clean',1,41.0,-4.0,'deg',1.9,0.8,1.1,'[]');
CREATE TABLE runs (
        set_id INTEGER PRIMARY KEY REFERENCES sets ON DELETE CASCADE,
        view TEXT,
        cadence_spm REAL,
        found INTEGER NOT NULL,
        whole BLOB NOT NULL
    ) STRICT
    ;
INSERT INTO "runs" VALUES(4,'side',163.2,0,X'789C5590C10E82300C865F85EC6C8868E2C15731864CD66143D9C83AF04078773B71106EFBBEF66FB7CD6A42F8A87BA1180DA853A11CE89098C0C6C48D36E01AA879E84557B76B7911FBD20C844EB448371289EB21066C929817418BCEA06B133F9EA98C6E8CB0A109280BFEBD2C49F3ABCDCA06DFD75B5BF4FBF978959F62687B7031E3A0996567C649D3B84E5DF2960E781FC86F1F52D66A6238C4B361F2E977AAF22C40DE77925E557AF4F205951A63B5');
CREATE TABLE sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
        began REAL NOT NULL,
        ended REAL NOT NULL,
        utc_offset_s INTEGER NOT NULL,
        hidden INTEGER NOT NULL DEFAULT 0
    ) STRICT
    ;
INSERT INTO "sessions" VALUES(1,1,1780308000.0,1780308300.0,7200,0);
INSERT INTO "sessions" VALUES(2,1,1780394400.0,1780394400.0,7200,0);
INSERT INTO "sessions" VALUES(3,1,1780480800.0,1780480800.0,7200,0);
INSERT INTO "sessions" VALUES(4,1,1.79547882929663181307e+09,1.79547882929663181307e+09,0,0);
CREATE TABLE sets (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
        profile INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
        owner TEXT,
        hidden INTEGER NOT NULL DEFAULT 0,
        exercise TEXT NOT NULL,
        kind TEXT NOT NULL,
        side TEXT CHECK (side IN ('left', 'right')),
        began REAL NOT NULL,
        utc_offset_s INTEGER NOT NULL,
        day TEXT NOT NULL,
        video TEXT,
        video_key TEXT,
        source_kind TEXT NOT NULL,
        source_name TEXT NOT NULL,
        fps REAL,
        frames INTEGER NOT NULL DEFAULT 0,
        duration_s REAL NOT NULL DEFAULT 0,
        frames_with_pose INTEGER NOT NULL DEFAULT 0,
        model_name TEXT,
        model_sha256 TEXT,
        version TEXT NOT NULL DEFAULT '',
        rules TEXT NOT NULL DEFAULT '',
        has_camera INTEGER NOT NULL DEFAULT 0,
        view TEXT,
        near TEXT,
        facing TEXT,
        torso_px REAL,
        cycles INTEGER,
        is_hold INTEGER NOT NULL DEFAULT 0,
        goal_s REAL,
        notes TEXT NOT NULL DEFAULT '[]'
    ) STRICT
    ;
INSERT INTO "sets" VALUES(1,1,1,NULL,0,'single_leg_bridge','per_side','left',1780308000.0,7200,'2026-06-01',NULL,NULL,'camera','Camera 0',29.97,900,30.03,890,'pose_landmarker_full','abababababababababababababababababababababababababababababababab','0.1.0','0123456789ab',1,'FLOOR_SIDE','left','left',101.25,NULL,0,NULL,'["The camera shook."]');
INSERT INTO "sets" VALUES(2,1,1,NULL,0,'single_leg_balance','hold_per_side','left',1780308300.0,7200,'2026-06-01',NULL,NULL,'poses','',NULL,0,0.0,0,NULL,NULL,'','',0,NULL,NULL,NULL,NULL,NULL,1,20.0,'[]');
INSERT INTO "sets" VALUES(3,2,1,NULL,1,'superman','per_side',NULL,1780394400.0,7200,'2026-06-02',NULL,NULL,'poses','',NULL,0,0.0,0,NULL,NULL,'','',0,NULL,NULL,NULL,NULL,NULL,0,NULL,'[]');
INSERT INTO "sets" VALUES(4,3,1,NULL,0,'running_posture','continuous',NULL,1780480800.0,7200,'2026-06-03',NULL,NULL,'poses','',NULL,0,0.0,0,NULL,NULL,'','',0,NULL,NULL,NULL,NULL,NULL,0,NULL,'[]');
INSERT INTO "sets" VALUES(5,4,1,'a_program_that_was_killed',0,'single_leg_bridge','per_side','right',1.79547882929663181307e+09,0,'2026-11-24',NULL,NULL,'camera','Camera 0',NULL,0,0.0,0,'pose_landmarker_full','abababababababababababababababababababababababababababababababab','0.1.0','4326ba797e5d',0,NULL,NULL,NULL,NULL,NULL,0,NULL,'[]');
CREATE TABLE sides (
        set_id INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
        place INTEGER NOT NULL,
        side TEXT,
        told INTEGER NOT NULL,
        attempted INTEGER NOT NULL, complete INTEGER NOT NULL, clean INTEGER NOT NULL, unverified INTEGER NOT NULL,
        measured INTEGER NOT NULL,
        range_sum REAL, range_squares REAL,
        unit TEXT NOT NULL,
        up_sum REAL, hold_sum REAL, down_sum REAL,
        held_s REAL, clean_s REAL, best_s REAL,
        PRIMARY KEY (set_id, place)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "sides" VALUES(1,0,'left',1,5,4,2,1,4,164.0,6724.0,'deg',7.6,3.2,4.4,NULL,NULL,NULL);
INSERT INTO "sides" VALUES(2,0,'left',0,2,1,0,0,0,0.0,0.0,'',0.0,0.0,0.0,25.0,23.5,18.5);
INSERT INTO "sides" VALUES(3,0,NULL,0,1,1,1,0,1,41.0,1681.0,'deg',1.9,0.8,1.1,NULL,NULL,NULL);
CREATE INDEX sessions_by_time ON sessions (profile, began);
CREATE INDEX sets_of_session ON sets (session);
CREATE INDEX sets_by_exercise ON sets (profile, exercise, began);
CREATE INDEX sets_by_day ON sets (profile, day);
CREATE INDEX sets_by_video ON sets (video_key) WHERE video_key IS NOT NULL;
CREATE INDEX sets_under_way ON sets (owner) WHERE owner IS NOT NULL;
CREATE INDEX pains_of_session ON pains (session);
CREATE INDEX pains_by_time ON pains (profile, said_at);
CREATE INDEX pains_of_set ON pains (set_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('profiles',2);
INSERT INTO "sqlite_sequence" VALUES('sessions',4);
INSERT INTO "sqlite_sequence" VALUES('sets',5);
INSERT INTO "sqlite_sequence" VALUES('pains',3);
COMMIT;
PRAGMA user_version = 1;
