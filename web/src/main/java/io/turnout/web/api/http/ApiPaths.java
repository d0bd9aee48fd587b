package io.turnout.web.api.http;

import jakarta.servlet.http.HttpServletRequest;

/** Where the API lives. */
public final class ApiPaths {

    public static final String V1 = "/api/v1";

    private ApiPaths() {}

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
