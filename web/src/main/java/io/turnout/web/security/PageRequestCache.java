package io.turnout.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Remembers where somebody wanted to go before they signed in: whole pages only. The event stream and parts of pages
 * are asked for by scripts, and coming back to one of them would show raw data.
 */
final class PageRequestCache extends HttpSessionRequestCache {

    PageRequestCache() {
        setRequestMatcher(PageRequestCache::isPage);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/error");
    }
}
