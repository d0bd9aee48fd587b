package io.turnout.web.tokens;

/** A token just made, with the secret that is shown this once. */
public record IssuedToken(ApiToken token, String secret) {}
