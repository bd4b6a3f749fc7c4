package id.labinov.cohort;

/** Whether innovations of a cohort are on their way already. Declared here, implemented by {@code journey}. */
public interface BegunPaths {

    boolean begun(CohortId cohort);
}
