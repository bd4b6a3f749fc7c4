-- Asked each minute: what waits for a digest.
create index notice_digest on notice (delivery, mail, not_before);
