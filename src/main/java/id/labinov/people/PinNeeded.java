package id.labinov.people;

/** A form was sent behind a personal link whose session was over. */
class PinNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String token;
    private final transient KeptForm form;

    PinNeeded(String token, KeptForm form) {
        super("ask for the PIN first", null, false, false);
        this.token = token;
        this.form = form;
    }

    String token() {
        return token;
    }

    KeptForm form() {
        return form;
    }
}
