package id.labinov.people;

/** A form was sent by somebody who is not signed in any more. */
class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KeptForm form;
    private final String back;

    /** @param back the page that the form stood on */
    SignInNeeded(KeptForm form, String back) {
        super("sign in first");
        this.form = form;
        this.back = back;
    }

    KeptForm form() {
        return form;
    }

    String back() {
        return back;
    }
}
