-- What an auditor reads: the audit's own entries, and what people did on a path, which journey_event keeps append-only already.
-- Practice is left out: it can be wiped, and the audit cannot.
create view audit_trail as
select id, at, cast(0 as bigint) as sequence, action, person, region, subject, detail from audit_entry
union all
select act, at, sequence, 'path-' || lower(kind), actor, region, innovation,
  trim(coalesce(stage, '') || ' ' || coalesce(task_key, '') || ' ' || coalesce(outcome, ''))
from journey_event
where not practice and (kind in ('JourneyStarted', 'TaskHolderChanged', 'DueDateMoved', 'SentBack', 'Withdrawn', 'Resumed', 'Undone', 'JourneyEnded')
  or (kind = 'TaskClosed' and detail like '%"completed":true%'));
