package io.turnout.kernel;

/** One thing that is wrong with one field: a JSON Pointer (RFC 6901) to it and a sentence that says how to mend it. */
public record FieldError(String pointer, String detail) {}
