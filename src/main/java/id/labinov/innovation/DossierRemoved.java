package id.labinov.innovation;

/** A dossier goes with the practice cohort that was all it took part in. Told before its rows go, in the same transaction: each module
 * removes what it keeps about it. */
public record DossierRemoved(InnovationId innovation) {}
