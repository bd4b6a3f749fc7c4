package id.labinov.web;

import java.util.OptionalLong;

/** One item of the main navigation. A module declares a bean; the layout asks each for every page. */
public interface NavigationEntry {

    /** Key of the text shown. */
    String messageKey();

    String href();

    /** Position in the menu, ascending. */
    int order();

    /** Whether the person who asks for the page sees it. */
    boolean visible();

    /** Whether it is for keeping the laboratory, not for its daily work: such entries are folded together. */
    default boolean keeping() {
        return order() >= 800;
    }

    /** The number in the badge; it equals the rows of the list that opens (A15). */
    default OptionalLong badge() {
        return OptionalLong.empty();
    }
}
