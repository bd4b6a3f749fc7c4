package id.labinov.web;

import java.util.List;

/** What the one search box looks through. A module declares a bean; it returns only what the person may see. */
public interface SearchSource {

    /** Key of the heading above this source's hits. */
    String messageKey();

    int order();

    /** @param text what was typed, trimmed, 2 to 200 characters
     *  @param limit how many at most */
    List<Hit> search(String text, int limit);

    record Hit(String title, String detail, String href) {}
}
