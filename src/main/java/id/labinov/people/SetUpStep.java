package id.labinov.people;

/** One thing to do after the first start. A module declares a bean; the page {@code /set-up} lists all and leads to the next. */
public interface SetUpStep {

    int order();

    /** Key of what is to be done, for example "Buka angkatan pertama". */
    String titleKey();

    /** Key of a sentence that says what for. */
    String helpKey();

    /** The page where it is done. */
    String href(RegionId region);

    boolean done(RegionId region);
}
