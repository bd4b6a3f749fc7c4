-- What an auditor reads: the audit's own entries, and what people did on a path, which journey_event keeps append-only already.
create view audit_trail as
select id, at, action, person, region, subject, detail from audit_entry
union all
select act, at, 'path-' || lower(kind), actor, region, innovation,
  trim(coalesce(stage, '') || ' ' || coalesce(task_key, '') || ' ' || coalesce(outcome, ''))
from journey_event
where kind in ('JourneyStarted', 'TaskHolderChanged', 'DueDateMoved', 'SentBack', 'Withdrawn', 'Resumed', 'Undone', 'JourneyEnded')
  or (kind = 'TaskClosed' and detail like '%"completed":true%');
