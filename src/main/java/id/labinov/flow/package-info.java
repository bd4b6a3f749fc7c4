/** Bottleneck figures, from their own history of the path. At its core plain Java: a {@code FlowLog} (who stayed in which stage, which tasks, who
 * held them) is cut to what was known at the as-of instant, and every figure reads the cut. So no figure can look into the future, none asks a
 * clock, and a row of a table, a line of a file and a random history in a test count alike. Something that is not over ends at
 * {@code Span.NOT_YET}. The command {@code flow} counts the same figures from a file, without database and server.
 * Owns stage_visit, task_fact, holding, path_return and projection_rebuild: a projection of journey's events, written in the transaction of each act,
 * without practice and without what was taken back, which can be made anew from them at any time. The engine's history is asked for nothing.
 * Owns also office_year and office_holiday (working time, beside calendar time) and flow_alert (limits of stages that managers set). */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey"})
package id.labinov.flow;

import org.springframework.modulith.ApplicationModule;
