package io.turnout.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page of ours may load and run: our own files, nothing inline. The one exception are the constant style
 * attributes in the markup of bpmn-js 8.0.0, each allowed by its checksum; everything else it sets through CSSOM.
 */
final class ContentPolicy {

    private static final List<String> STYLES_OF_BPMN_JS = List.of(
            "position: absolute",
            "position: absolute; width: 0; height: 0;",
            "position: absolute; bottom: 15px; right: 15px; z-index: 100; color: #404040",
            "vertical-align:middle",
            "visibility: hidden; position: fixed",
            "z-index: 1001;position: fixed;top: 0;left: 0;right: 0;bottom: 0",
            "width: 100%;height: 100%;background: rgba(40,40,40,0.2)",
            "position: absolute;left: 50%;top: 40%;transform: translate(-50%);width: 260px;padding: 10px;"
                    + "background: white;box-shadow: 0 1px 4px rgba(0,0,0,0.3);"
                    + "font-family: Helvetica, Arial, sans-serif;font-size: 14px;display: flex;line-height: 1.3",
            "margin: 15px 20px 15px 10px; align-self: center;color: #404040");

    private ContentPolicy() {}

    static String directives() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-hashes' "
                + STYLES_OF_BPMN_JS.stream().map(ContentPolicy::checksum).collect(Collectors.joining(" "))
                + "; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String checksum(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
