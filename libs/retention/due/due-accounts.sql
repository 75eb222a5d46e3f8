-- Accounts that nobody uses, with what is due for each. The administrator who came last is left alone, also when none has come for a
-- year: nobody could open the others again.
-- $1 unused since, to be told · $2 told before, to be closed · $3 unused since, to be anonymised · $4 whether those of the demonstration count
WITH used AS (
  SELECT account.id, account.email, account.role, account.disabled_at, account.idle_noticed_at,
    greatest(account.created_at, account.last_signed_in_at,
      (SELECT max(last_seen_at) FROM session WHERE session.account_id = account.id),
      (SELECT max(last_used_at) FROM api_token WHERE api_token.account_id = account.id)) AS last_used_at
  FROM account WHERE anonymised_at IS NULL AND ($4::boolean OR NOT demo)
), due AS (
  SELECT id, email, role, CASE
      WHEN disabled_at IS NOT NULL THEN CASE WHEN last_used_at < $3::timestamptz THEN 'ANONYMISE' END
      WHEN last_used_at >= $1::timestamptz OR (role = 'ADMIN' AND row_number() OVER (PARTITION BY role, disabled_at IS NULL ORDER BY last_used_at DESC, id) = 1) THEN NULL
      WHEN idle_noticed_at IS NULL OR idle_noticed_at < last_used_at THEN 'TELL'
      WHEN idle_noticed_at < $2::timestamptz THEN 'CLOSE'
    END AS act
  FROM used
)
SELECT id, email, role, act FROM due WHERE act IS NOT NULL ORDER BY id
