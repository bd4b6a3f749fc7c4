package id.labinov.flow;

/** What tells visits of a log apart. */
record VisitKey(String caseName, String stage, int number) {}
