package id.labinov.notification;

import id.labinov.people.RegionId;
import java.util.Locale;

/** Which text: of a kind, in a language, for a region. */
record TextPlace(RegionId region, Entry<?> entry, Locale language) {

    public String kind() {
        return entry.kind();
    }

    String address() {
        return "/administration/mail-texts/" + kind() + "?region=" + region + "&language=" + language.getLanguage();
    }
}
