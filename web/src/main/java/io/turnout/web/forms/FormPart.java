package io.turnout.web.forms;

/** What a form is made of, from top to bottom. */
public sealed interface FormPart permits FormField, FormText {}
