package id.labinov.form;

/** A form file says something that this application does not do: the start stops here, not a user weeks later. */
class FormNotUnderstood extends RuntimeException {

    FormNotUnderstood(String file, String component, String problem) {
        super("forms/" + file + ".form: " + (component.isEmpty() ? "" : "field \"" + component + "\": ") + problem);
    }
}
