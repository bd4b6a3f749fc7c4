package id.labinov.form;

import java.util.Locale;

/** A text of a form in Indonesian, and in English where the form has one. */
public record Text(String id, String en) {

    static final Text NONE = new Text("", "");

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") && !en.isBlank() ? en : id;
    }

    public boolean present() {
        return !id.isBlank();
    }
}
