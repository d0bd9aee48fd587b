package io.turnout.sourcing;

import java.util.UUID;

/** The provider takes notices by its portal or by post only: the letter is ready, a person has to hand it in. */
public class HandInNeeded extends RuntimeException {

    HandInNeeded(String provider, String channel, UUID documentId) {
        super(provider + " takes notices by " + channel + " only. Hand in document " + documentId
                + ", write the proof into the notice (\"handed in\"), then retry.");
    }
}
