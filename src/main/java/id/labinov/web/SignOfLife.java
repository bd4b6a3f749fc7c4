package id.labinov.web;

import java.util.Optional;

/** Where the pages of the reader say now and then that he is there. The module that wants to know declares the bean. */
public interface SignOfLife {

    /** Empty for most people at most times. */
    Optional<String> address();
}
