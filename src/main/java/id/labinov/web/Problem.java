package id.labinov.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What an error page shows.
 * @param incident number to quote when asking for help, empty if there is none
 * @param typed texts that were sent and not stored, to copy from
 * @param back address of the page where it happened, empty if unknown */
record Problem(HttpStatus status, String titleKey, String sentence, String incident, List<String> typed, String back) {

    public boolean isServers() {
        return status.is5xxServerError();
    }
}
