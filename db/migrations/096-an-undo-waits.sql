-- Taking a list back changes how people are reached as bringing it in does, so by the same rule it waits for a second officer.
alter table contact_agreement add column asks text not null default 'change' check (asks in ('change', 'undo'));
alter table contact_agreement add constraint contact_agreement_undoes_a_list check (asks = 'change' or import_id is not null);
create unique index contact_agreement_undo_once on contact_agreement (body_id, import_id) where asks = 'undo' and answer is null;
comment on table contact_agreement is 'A list, its undoing, or an officer''s change, that would give unusually many people another e-mail or telephone, and the second officer''s answer. Names nobody but the officers, so that a first page can say that one waits. Whose: the body''s. For: catching tampering before a ballot. Kept: 24 months from asked_at. Erased: kept.';
