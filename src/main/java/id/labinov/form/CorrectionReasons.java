package id.labinov.form;

import id.labinov.innovation.InnovationId;

/** What the coded reason of a return means, in the reader's language. The module that keeps the codes declares a bean. */
public interface CorrectionReasons {

    /** Empty for a code that is not known. */
    String text(InnovationId innovation, String code);
}
