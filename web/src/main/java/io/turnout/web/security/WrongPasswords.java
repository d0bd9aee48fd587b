package io.turnout.web.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Wrong passwords of late, per account: who guesses too often must wait, and so must the account's owner. */
@Component
class WrongPasswords {

    private static final int A_MINUTE = 10;

    private final Map<String, Bucket> left = new ConcurrentHashMap<>();
    private final UserAccounts accounts;

    WrongPasswords(UserAccounts accounts) {
        this.accounts = accounts;
    }

    boolean tooMany(String login) {
        Bucket bucket = left.get(login);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    /** Only of accounts that exist: names that somebody makes up must not fill the memory. */
    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent failed) {
        String login = failed.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
        if (accounts.find(login).isPresent()) {
            left.computeIfAbsent(login, unused -> full()).tryConsume(1);
        }
    }

    @EventListener
    void on(AuthenticationSuccessEvent signedIn) {
        left.remove(signedIn.getAuthentication().getName());
    }

    private static Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillIntervally(A_MINUTE, Duration.ofMinutes(1)))
                // The machine's running time, not its clock: set back an hour, that would refuse everybody for as long.
                .withNanosecondPrecision()
                .build();
    }
}
