package io.turnout.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters, of screens as of the API, with the character NUL: no text has it, and PostgreSQL takes none. In
 * paths the firewall of Spring Security refuses it.
 */
@Configuration(proxyBeanMethods = false)
class ParameterCheck implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The page that tells of the refusal is made with the same parameters.
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod) {
            request.getParameterMap().forEach(ParameterCheck::refuseNul);
        }
        return true;
    }

    private static void refuseNul(String name, String[] values) {
        if (hasNul(name) || Arrays.stream(values).anyMatch(ParameterCheck::hasNul)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "A parameter has the character NUL, which no text has.");
        }
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
