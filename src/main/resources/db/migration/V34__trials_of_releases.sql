-- What the dry run of exactly the content that was handed in found; nothing of releases from before.
ALTER TABLE model_release ADD COLUMN trial LONGTEXT NULL;
