package id.labinov.room;

/** A row of the run page in the reader's words: said once in Java, for a full room has many and the page shall not wait for them.
 * @param page its address
 * @param seen what the page sends back with an act
 * @param picked whether it was ticked before the page was shown again
 * @param due empty where none is set
 * @param badge the classes of {@code state}
 * @param obligations empty where none stands open
 * @param signBadge the classes of {@code sign}: marked where the team is not heard of any more */
record RoomLine(String page, String number, String name, String agency, String seen, boolean picked, String choose, String stage, String due,
        String badge, String state, String debts, String obligations, String presence, String sign, String signBadge) {}
