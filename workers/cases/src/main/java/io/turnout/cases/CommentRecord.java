package io.turnout.cases;

import io.turnout.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody wrote about a case, and the logins it mentions. */
public record CommentRecord(UUID id, UUID caseId, Instant at, Actor author, String text, List<String> mentions) {}
