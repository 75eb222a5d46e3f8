-- The oldest events no other relay holds. The lock lasts until they are marked, or until this relay dies.
SELECT id, kind, payload, created_at::text AS created
FROM outbox_event
WHERE sent_at IS NULL
ORDER BY id
LIMIT $1
FOR UPDATE SKIP LOCKED
