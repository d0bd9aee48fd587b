package io.turnout.cutover;

/** The two who must both say go. */
public enum SignatureRole {
    NETWORK,
    MANAGER
}
