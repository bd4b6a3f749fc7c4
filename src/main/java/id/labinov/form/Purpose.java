package id.labinov.form;

import id.labinov.form.Field.Need;

/** For what answers are checked: how much must be there. */
enum Purpose {
    /** Nothing is needed; what is there and wrong is said, unless writing on would mend it. */
    DRAFT,
    /** What the gate needs must be there and right; the rest may come later. */
    GATE,
    /** Everything that the seal needs must be there, and whatever is there must be right. */
    SEAL,
    /** A decision: every required answer must be there, everything must be right. */
    DECISION;

    boolean needs(Field field) {
        return switch (this) {
            case DRAFT -> false;
            case GATE -> field.need() == Need.GATE;
            case SEAL -> field.need() != Need.OPTIONAL || field.rules().required();
            case DECISION -> field.need() != Need.OPTIONAL || field.rules().required() || field.rules().minRows() > 0;
        };
    }

    boolean looksAt(Field field) {
        return this != GATE || needs(field);
    }

    boolean says(Finding finding) {
        return this != DRAFT || !finding.unfinished();
    }
}
