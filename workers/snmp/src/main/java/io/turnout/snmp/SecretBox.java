package io.turnout.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals texts with AES-256-GCM, each bound to the device it belongs to, so that rows cannot be swapped. */
final class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    private SecretBox(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("The secret key has " + key.length + " bytes instead of " + KEY_BYTES
                    + ". Set TURNOUT_SECRET_KEY to 32 bytes as Base64 (openssl rand -base64 32).");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The key from the environment, else from its file, which is made when it is not there yet. */
    static SecretBox open(@Nullable String keyFromEnvironment, Path keyFile) {
        return new SecretBox(
                keyFromEnvironment == null || keyFromEnvironment.isBlank()
                        ? fromFile(keyFile)
                        : decode(keyFromEnvironment));
    }

    private static byte[] fromFile(Path keyFile) {
        try {
            return decode(Files.readString(keyFile));
        } catch (IOException absent) {
            return create(keyFile);
        }
    }

    private static byte[] create(Path keyFile) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createDirectories(keyFile.toAbsolutePath().getParent());
            // Readable by us alone from its first moment, not only after a later chmod.
            Files.createFile(
                    keyFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(keyFile, Base64.getEncoder().encodeToString(fresh));
            return fresh;
        } catch (FileAlreadyExistsException unreadable) {
            throw new UncheckedIOException("The key file " + keyFile + " is there but cannot be read", unreadable);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + keyFile + " could not be made", failure);
        }
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("The secret key is not Base64. Make one with: openssl rand -base64 32");
        }
    }

    byte[] seal(UUID deviceId, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, deviceId, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    String open(UUID deviceId, byte[] box) {
        ByteBuffer buffer = ByteBuffer.wrap(box);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new String(crypt(Cipher.DECRYPT_MODE, deviceId, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, UUID deviceId, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(deviceId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "The credentials of device " + deviceId
                            + " cannot be opened: the secret key is not the one they were sealed with. Set the former"
                            + " TURNOUT_SECRET_KEY or key file, or enter the credentials anew.",
                    wrongKey);
        }
    }
}
