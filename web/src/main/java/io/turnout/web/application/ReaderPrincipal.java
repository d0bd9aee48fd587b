package io.turnout.web.application;

/** A principal of Spring Security that knows which reader it is; users of the screens and API tokens both are. */
public interface ReaderPrincipal {

    Reader reader();
}
