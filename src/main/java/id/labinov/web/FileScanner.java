package id.labinov.web;

import java.io.InputStream;
import java.util.Optional;

/** Looks for harmful content before a file is kept. An installation adds a bean that asks its virus scanner. */
public interface FileScanner {

    /** @return the name of what was found; empty for a clean file */
    Optional<String> threat(String fileName, InputStream content);
}
