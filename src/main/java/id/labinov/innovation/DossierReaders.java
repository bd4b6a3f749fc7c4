package id.labinov.innovation;

import id.labinov.people.PersonId;

/** Lets upper modules open a dossier to people who have no other reason to see it: reviewers to whom it is assigned. */
public interface DossierReaders {

    boolean maySee(PersonId person, InnovationId innovation);
}
