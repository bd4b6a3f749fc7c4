package id.labinov.form;

import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import java.time.Instant;

/** Somebody saved a draft of a worksheet. {@code journey} lets the saver hold the open task, if nobody does (A03). */
public record WorksheetSaved(InnovationId innovation, String formKey, int version, Actor by, Instant at) {}
