package id.labinov.web;

/** The security headers that the pages of this application can bear: nothing inline, nothing from elsewhere. */
public final class ContentPolicy {

    /** Value of {@code Content-Security-Policy}. Pictures may be {@code data:} because the style sheet's icons are. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; object-src 'none'";

    /** Value of {@code Permissions-Policy}. */
    public static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** Value of {@code Referrer-Policy}: addresses carry ids and invitation tokens. */
    public static final String REFERRER_POLICY = "same-origin";

    private ContentPolicy() {}
}
