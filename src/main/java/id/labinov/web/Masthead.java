package id.labinov.web;

import java.util.Optional;

/** What the head of every page says of its reader. The module that knows people declares the bean. */
public interface Masthead {

    /** Name of the signed-in person. */
    Optional<String> person();

    /** What stands for the account of the signed-in person in what a device keeps for him. */
    default Optional<String> account() {
        return Optional.empty();
    }

    /** Whether others use the same computer: then nothing is kept on it. */
    default boolean sharedComputer() {
        return false;
    }

    /** Name of the region whose laboratory this is for the reader. */
    Optional<String> region();

    /** Whether the reader may search: not with a sign-in that is limited to one event. */
    default boolean search() {
        return person().isPresent();
    }
}
