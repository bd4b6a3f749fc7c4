package id.labinov.flow;

/** The tables from the log as it is written down. */
class WorkedExampleTests extends ExampleTables {

    private static final StageTable TABLE = WorkedExample.table();

    @Override
    StageTable table() {
        return TABLE;
    }
}
