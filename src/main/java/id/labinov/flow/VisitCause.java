package id.labinov.flow;

/** Why a visit began: on the path, by a decision that sent back, or by an operator's repair, which says nothing about the work. */
enum VisitCause { PATH, RETURN, REPAIR }
