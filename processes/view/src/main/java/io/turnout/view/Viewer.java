package io.turnout.view;

import java.util.Set;

/** Whose work it is: what is assigned to the person, or offered to the person or to one of the groups. */
public record Viewer(String user, Set<String> groups) {

    public Viewer {
        groups = Set.copyOf(groups);
    }
}
