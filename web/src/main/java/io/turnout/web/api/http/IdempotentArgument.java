package io.turnout.web.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** Makes {@link IdempotentRequest} arguments of the header {@code Idempotency-Key}, the caller and the body. */
final class IdempotentArgument implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private final IdempotencyKeys keys;

    IdempotentArgument(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotentRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        String key = request.getHeader(HEADER);
        if (key == null || key.isBlank() || key.length() > LONGEST) {
            throw new ApiRefusal(
                    HttpStatus.BAD_REQUEST,
                    "Send " + HEADER + " with a value of your own, 1 to " + LONGEST
                            + " characters long, so that a repeat does nothing twice.");
        }
        return new IdempotentRequest(keys, caller(request), key, fingerprint(request));
    }

    private static String caller(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? "anonymous"
                : request.getUserPrincipal().getName();
    }

    private static byte[] fingerprint(HttpServletRequest request) {
        MessageDigest digest = sha256();
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        digest.update((request.getMethod() + ' ' + request.getRequestURI() + '?' + query + '\n')
                .getBytes(StandardCharsets.UTF_8));
        BufferedBody body = WebUtils.getNativeRequest(request, BufferedBody.class);
        if (body != null) {
            digest.update(body.bytes());
        } else {
            digest.update(Long.toString(request.getContentLengthLong()).getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
