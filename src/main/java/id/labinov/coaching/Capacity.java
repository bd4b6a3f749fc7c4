package id.labinov.coaching;

/** How long a queue takes with the places that are offered.
 * <p>Assumes that the places of the coming days go on at the same rate, that nobody new arrives and that nobody comes twice; so it says
 * how long the last of those who wait now will wait, not what next month looks like.
 * @param waiting innovations that wait for a coach
 * @param places offered in the coming {@code days}, from now on, taken ones too: who has them waits as well
 * @param coaches who give these places; at least 1 where there are places
 * @param arrivals innovations that began to wait in the last {@code arrivalWeeks} weeks */
record Capacity(int waiting, int places, int days, int coaches, int arrivals, int arrivalWeeks) {

    static final int DAYS = 14;
    static final int ARRIVAL_WEEKS = 4;

    /** Days until the last one is seen, rounded up; -1 where no place is offered and somebody waits. */
    public int waitDays() {
        return waitDays(places);
    }

    /** The same with so many coaches more or less, each giving as many places as the present ones do on average. */
    public int waitDaysWith(int more) {
        return coaches + more <= 0 ? waiting == 0 ? 0 : -1 : waitDays((double) places * (coaches + more) / coaches);
    }

    private int waitDays(double offered) {
        if (waiting == 0) {
            return 0;
        }
        return offered <= 0 ? -1 : (int) Math.ceil(waiting * days / offered - 1e-9);
    }

    /** Places a week, and how many come newly in a week. */
    public double placesAWeek() {
        return places * 7.0 / days;
    }

    public double arrivalsAWeek() {
        return (double) arrivals / arrivalWeeks;
    }

    /** Whether more begin to wait than can be seen, so that the queue grows whatever its length is today. */
    public boolean growing() {
        return arrivalsAWeek() > placesAWeek();
    }
}
