package id.labinov.cohort;

/** Whether somebody came to an event. Shown through {@code cohort.presence.<NAME>}; nothing noted is neither. */
public enum Presence { PRESENT, ABSENT }
