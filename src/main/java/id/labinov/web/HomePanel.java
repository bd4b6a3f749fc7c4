package id.labinov.web;

import java.util.Optional;

/** One block of the home page. A module declares a bean; it answers empty for people whom it does not concern. */
public interface HomePanel {

    /** Position on the page, ascending: what the person should do next comes first. */
    int order();

    Optional<Block> block();

    /** What is shown: {@code template} holds the fragment {@code panel(model)}, for example {@code journey/home}. */
    record Block(String template, Object model) {}
}
