package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import java.io.IOException;
import java.io.OutputStream;

/** What a module adds to the archive of one innovation: answers, history. Declared here, implemented by upper modules as beans. */
public interface DossierExport {

    /** Position in the archive, ascending. */
    int order();

    /** Adds only what this person may see; what is written goes straight to the reader. */
    void add(CurrentPerson me, InnovationId innovation, Archive archive) throws IOException;

    /** The archive being written. Paths hold {@code /}; names may be in the reader's language, dangerous signs are taken out. */
    interface Archive {

        void text(String path, String content) throws IOException;

        void file(String path, Content content) throws IOException;
    }

    /** Writes one entry. */
    interface Content {
        void writeTo(OutputStream to) throws IOException;
    }
}
