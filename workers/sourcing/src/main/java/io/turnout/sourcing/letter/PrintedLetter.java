package io.turnout.sourcing.letter;

/**
 * A letter ready to go.
 *
 * @param text the same words for the body of an e-mail
 * @param pdf the letter itself
 */
public record PrintedLetter(String subject, String text, byte[] pdf, String templateVersion) {}
