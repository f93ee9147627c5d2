// Owns the tables by which search is kept in step with the edition. May not query.

/** Creates them, beside those that they look at. */
export const searchSchema = `
-- Days on which search has to be made anew: of stories that came, changed or went, and of stories
-- whose writer or topic is called otherwise. The edition's tables note them themselves.
CREATE TABLE search_day (day TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TRIGGER story_came AFTER INSERT ON story BEGIN
  INSERT OR IGNORE INTO search_day VALUES (NEW.day);
END;
CREATE TRIGGER story_went AFTER DELETE ON story BEGIN
  INSERT OR IGNORE INTO search_day VALUES (OLD.day);
END;
CREATE TRIGGER writer_came AFTER INSERT ON person BEGIN
  INSERT OR IGNORE INTO search_day SELECT day FROM story_list JOIN story USING (path)
    WHERE story_list.kind = 'writer' AND story_list.id = NEW.id;
END;
CREATE TRIGGER writer_went AFTER DELETE ON person BEGIN
  INSERT OR IGNORE INTO search_day SELECT day FROM story_list JOIN story USING (path)
    WHERE story_list.kind = 'writer' AND story_list.id = OLD.id;
END;
CREATE TRIGGER topic_renamed BEFORE INSERT ON topic
  WHEN NEW.name IS NOT (SELECT name FROM topic WHERE id = NEW.id) BEGIN
  INSERT OR IGNORE INTO search_day SELECT day FROM story_list JOIN story USING (path)
    WHERE story_list.kind = 'topic' AND story_list.id = NEW.id;
END;

-- The index of a part of the time as it was last made: its folder, the digest of what it was made of,
-- and what the list of all parts says of it, as JSON.
CREATE TABLE search_part (
  name TEXT PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL, digest TEXT NOT NULL,
  folder TEXT NOT NULL, listed TEXT NOT NULL
) WITHOUT ROWID;
`;
