package io.turnout.web.views;

import java.util.UUID;

/**
 * A view of a list under a name.
 *
 * @param owner login of the person who saved it
 * @param query the parameters of its address, encoded
 * @param standard whether the reader's list opens with it
 * @param removable whether the reader may remove it
 */
public record SavedView(
        UUID id, String owner, String name, String query, Audience audience, boolean standard, boolean removable) {}
