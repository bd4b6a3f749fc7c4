package id.labinov.people;

/** A page of an upper module where people set something of their own; the account page leads to it. */
public interface AccountLink {

    String messageKey();

    String href();
}
