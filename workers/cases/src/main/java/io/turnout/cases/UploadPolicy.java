package io.turnout.cases;

import io.turnout.kernel.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Which files may be stored: a list of types without active content, a size limit, and a content that fits the type. */
@Component
class UploadPolicy {

    private static final int MAX_NAME = 150;

    private static final Set<String> ALLOWED = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "text/plain",
            "text/csv",
            "application/json",
            "message/rfc822",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** How files of a type begin, where they all do. */
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII),
            "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"),
            "image/jpeg", HexFormat.of().parseHex("ffd8ff"));

    private final DataSize maxSize;

    UploadPolicy(@Value("${turnout.documents.max-size:20MB}") DataSize maxSize) {
        this.maxSize = maxSize;
    }

    void check(String mediaType, byte[] content) {
        String type = bare(mediaType);
        if (!ALLOWED.contains(type)) {
            throw InvalidInput.of("/mediaType", "must be one of " + String.join(", ", new TreeSet<>(ALLOWED)));
        }
        if (content.length == 0) {
            throw InvalidInput.of("/content", "is empty");
        }
        if (content.length > maxSize.toBytes()) {
            throw InvalidInput.of("/content", "is larger than " + maxSize.toMegabytes() + " MB");
        }
        if (!startsWith(content, BEGINNINGS.getOrDefault(type, new byte[0]))) {
            throw InvalidInput.of("/content", "is not of the type " + type + " that was declared");
        }
    }

    /** The type without its parameters, for example without the charset. */
    static String bare(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The file's own name without path, control characters and marks that turn the reading direction (with which
     * {@code exe.pdf} can be made to look harmless).
     */
    static String sanitised(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .replaceAll("^[.\\s]+", "")
                .strip();
        String cut = clean.length() > MAX_NAME ? clean.substring(clean.length() - MAX_NAME) : clean;
        return cut.isEmpty() ? "document" : cut;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && java.util.Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
