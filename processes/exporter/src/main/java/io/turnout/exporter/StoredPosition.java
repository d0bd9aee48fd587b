package io.turnout.exporter;

/**
 * How far a partition has been written.
 *
 * @param first the first record that was ever seen of it
 */
record StoredPosition(Mark last, Mark first) {

    /**
     * Whether the engine was wiped since: its positions and keys start anew, so nothing stored is true any more.
     *
     * <p>Only asked when the broker itself remembers no exported position. That is so in a new engine, but also in one
     * that was killed before its first snapshot and now replays; the clock at the same place tells the two apart.
     *
     * @param next the first record that the broker hands over
     */
    boolean isOfAnotherEngine(Mark next) {
        if (next.position() == first.position()) {
            return next.at() != first.at();
        }
        if (next.position() < first.position()) {
            return next.at() > first.at();
        }
        return next.position() <= last.position() && next.at() > last.at();
    }
}
