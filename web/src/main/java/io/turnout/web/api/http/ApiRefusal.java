package io.turnout.web.api.http;

import org.springframework.http.HttpStatus;

/** A request that breaks a rule of the API itself, such as a missing header. */
public class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    public ApiRefusal(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
