/**
 * Tables with columns of text that never hold words of posts: what our own people wrote, settings, hashes, ids, counts
 * and states. Every other table with text must be searched by a question of the room that writes it; a table that is in
 * neither list makes the proof incomplete, so that a new one cannot be forgotten.
 */
export const wordlessTables: ReadonlySet<string> = new Set([
  // platform: payloads of work and events hold ids; notices hold reasons made of counts
  'append_only_table', 'volatile_table', 'migration', 'event', 'work_item', 'outbox', 'outbox_attempt', 'job_due',
  // people, their sign-in and their settings
  'person', 'session', 'setup_token', 'invitation', 'try_limit', 'audit_entry', 'password_allowance', 'passkey', 'passkey_challenge', 'recovery_code',
  'totp_device', 'sign_in_rule', 'password_reset', 'person_identity', 'sso_attempt', 'person_settings', 'person_seen', 'company_setting',
  'first_run_visit', 'tour_seen', 'wall_display', 'saved_view', 'upkeep_record', 'retention_setting',
  // sources and topics: settings, credentials, health
  'source', 'source_secret', 'source_use', 'source_gap', 'source_history', 'topic', 'webhook_door', 'webhook_secret', 'webhook_delivery',
  // files: names, headers, states; bytes of a file are gone once it is taken in
  'import_file', 'import_piece', 'import_mapping',
  // the second opinion: its settings with the sealed key, and what it used; what it said is searched
  'opinion_setting', 'opinion_use',
  // ids, states and counts of posts
  'tombstone', 'mention_alias', 'mention_work', 'mention_work_change', 'measure_minute', 'measure_hour', 'topic_level', 'level_change', 'alert',
  // what our own people wrote of an alert, and sentences made of counts
  'alert_entry', 'wait_and_see',
  // what people say of judgements: words of the product, figures and hashes
  'label',
  // what our own people wrote of a post; copies of its text are taken out when it is deleted
  'mention_note',
  // what our own people wrote beside a curve
  'annotation',
  // records of duties
  'person_erasure', 'deletion_duty', 'deletion_check', 'source_keeping', 'export_use', 'legal_hold',
  'company_word', 'rejudge_run',
  // versions that were learned: weights over hashes of letters, and figures
  'judge_model', 'refit_run',
]);

/** Tables with text that are neither searched nor known to hold none. */
export const unknownAmong = (withText: readonly string[], searched: readonly string[]): string[] =>
  withText.filter((table) => !wordlessTables.has(table) && !searched.includes(table));
