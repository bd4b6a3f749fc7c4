package id.labinov.form;

import java.util.Map;

/** When a field or section is hidden: a checked FEEL expression. */
@FunctionalInterface
interface Condition {

    /** @param context answers by field key, dates and numbers as such */
    boolean hides(Map<String, Object> context);
}
