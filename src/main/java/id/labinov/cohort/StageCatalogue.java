package id.labinov.cohort;

import java.util.List;

/** The stages of the path in order, as the model draws them. Declared here, implemented by {@code journey}. */
public interface StageCatalogue {

    /** Stage keys in path order, for example {@code DRUM_UP}. Text: {@code stage.<KEY>.name}. */
    List<String> keys();

    /** Keys of the gates that a template may set a policy for: the stages that have one, and {@code SIGN_OFF}. */
    List<String> gates();
}
