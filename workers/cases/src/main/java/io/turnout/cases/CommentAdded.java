package io.turnout.cases;

/** Published after commit: somebody wrote a comment. */
public record CommentAdded(CommentRecord comment) {}
