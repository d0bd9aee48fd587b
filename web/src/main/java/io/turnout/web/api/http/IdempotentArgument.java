package io.turnout.web.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
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
        digest.update(text(request.getMethod() + ' ' + request.getRequestURI() + '?' + query + '\n'));
        BufferedBody body = WebUtils.getNativeRequest(request, BufferedBody.class);
        if (body != null) {
            digest.update(body.bytes());
        }
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (parts != null) {
            addParts(digest, request, parts);
        }
        return digest.digest();
    }

    /** Part by part, for the boundary between them is another one in each attempt. */
    private static void addParts(MessageDigest digest, HttpServletRequest request, MultipartRequest parts) {
        new TreeMap<>(request.getParameterMap())
                .forEach((name, values) -> digest.update(text(name + Arrays.asList(values))));
        for (String name : new TreeSet<>(parts.getMultiFileMap().keySet())) {
            for (MultipartFile file : parts.getFiles(name)) {
                digest.update(text(name
                        + '\n'
                        + file.getOriginalFilename()
                        + '\n'
                        + file.getContentType()
                        + '\n'
                        + file.getSize()
                        + '\n'));
                try {
                    digest.update(file.getBytes());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
