package io.turnout.web.tokens;

import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.FieldError;
import io.turnout.kernel.Ids;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The API tokens. Expiry and revocation go by the real clock of the database, not by the business clock. */
@Component
public class ApiTokens {

    public static final String READ = "read";
    public static final String WRITE = "write";

    public static final Set<String> SCOPES = Set.of(READ, WRITE);
    public static final Set<String> ROLES = Set.of(
            "manager",
            "integrator",
            "admin",
            "customer",
            "project-managers",
            "procurement",
            "legal",
            "finance",
            "network",
            "noc-l1",
            "noc-l2",
            "noc-l3",
            "field-service",
            "customer-care",
            "compliance");

    private static final int LONGEST_NAME = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;

    public ApiTokens(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    public IssuedToken issue(NewToken wanted) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = "tno_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new IssuedToken(store(wanted, secret), secret);
    }

    /** Makes a token whose secret is known beforehand, once; for the demo only. */
    @Transactional
    void ensure(NewToken wanted, String secret) {
        if (authenticate(secret).isEmpty()) {
            store(wanted, secret);
        }
    }

    /** The live token of a secret: not revoked, not expired. */
    public Optional<ApiToken> authenticate(String secret) {
        return database.sql("""
                        select * from web.api_token
                        where secret_hash = :hash and revoked_at is null
                          and (expires_at is null or expires_at > now())""")
                .param("hash", hash(secret))
                .query(ApiTokens::read)
                .optional();
    }

    public List<ApiToken> all() {
        return database.sql("select * from web.api_token order by created_at, id")
                .query(ApiTokens::read)
                .list();
    }

    /** Ends a token at once; one that is revoked already stays so. */
    @Transactional
    public void revoke(UUID id) {
        int found = database.sql("update web.api_token set revoked_at = coalesce(revoked_at, now()) where id = :id")
                .param("id", id)
                .update();
        if (found == 0) {
            throw new NotFound("token", id);
        }
    }

    private ApiToken store(NewToken wanted, String secret) {
        check(wanted);
        UUID id = Ids.next();
        database.sql("""
                        insert into web.api_token
                          (id, name, secret_hash, roles, scopes, customer_id, created_at, created_by, expires_at)
                        values (:id, :name, :hash, :roles, :scopes, :customer, now(), :by, :expires)""")
                .param("id", id)
                .param("name", wanted.name())
                .param("hash", hash(secret))
                .param("roles", wanted.roles().toArray(String[]::new))
                .param("scopes", wanted.scopes().toArray(String[]::new))
                .param("customer", wanted.customerId())
                .param("by", CurrentActor.get().id())
                .param("expires", expiry(wanted))
                .update();
        return database.sql("select * from web.api_token where id = :id")
                .param("id", id)
                .query(ApiTokens::read)
                .single();
    }

    private static @Nullable OffsetDateTime expiry(NewToken wanted) {
        return wanted.expiresAt() == null ? null : wanted.expiresAt().atOffset(ZoneOffset.UTC);
    }

    private void check(NewToken wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.name().isBlank()) {
            errors.add(new FieldError("/name", "must not be empty: it is the program's name in the audit trail"));
        } else if (wanted.name().length() > LONGEST_NAME) {
            errors.add(new FieldError("/name", "must not be longer than " + LONGEST_NAME + " characters"));
        } else if (nameIsTaken(wanted.name())) {
            errors.add(new FieldError("/name", "is the name of another live token; revoke that one or take another"));
        }
        if (wanted.roles().isEmpty() || !ROLES.containsAll(wanted.roles())) {
            errors.add(new FieldError(
                    "/roles",
                    "must name at least one of " + ROLES.stream().sorted().toList()));
        }
        if (wanted.scopes().isEmpty() || !SCOPES.containsAll(wanted.scopes())) {
            errors.add(new FieldError("/scopes", "must name read, write or both"));
        }
        if (wanted.roles().contains("customer") && wanted.customerId() == null) {
            errors.add(new FieldError("/customerId", "is needed with the role customer"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private boolean nameIsTaken(String name) {
        return database.sql("select count(*) from web.api_token where name = :name and revoked_at is null")
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Set.of((String[]) row.getArray("roles").getArray()),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("customer_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                expires == null ? null : expires.toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
