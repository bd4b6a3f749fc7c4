package id.labinov.notification;

import id.labinov.notification.MailTexts.MailText;

/** The text of a mail as typed.
 * @param version that the page showed, 0 for the delivered text */
record TextForm(String subject, String body, String version) {

    static TextForm of(MailText text, int version) {
        return new TextForm(text.subject(), text.body(), String.valueOf(version));
    }

    MailText text() {
        return new MailText(stripped(subject), stripped(body).replace("\r\n", "\n"));
    }

    int seen() {
        return stripped(version).matches("\\d{1,9}") ? Integer.parseInt(stripped(version)) : 0;
    }

    private static String stripped(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
