package io.turnout.web.api.http;

import io.turnout.kernel.Conflict;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of posts and their first answers, kept 24 hours. Only answers of success are kept: what was refused changed
 * nothing and is judged anew.
 */
@Component
class IdempotencyKeys {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final int PURGED_AT_ONCE = 1_000;

    private record Kept(
            byte[] request,
            @Nullable Integer status,
            @Nullable String location,
            @Nullable String body) {

        static Kept read(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getBytes("request"),
                    row.getObject("status", Integer.class),
                    row.getString("location"),
                    row.getString("body"));
        }
    }

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    IdempotencyKeys(JdbcClient database, PlatformTransactionManager transactions, ApiJson json) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json.mapper();
    }

    /** An advisory lock, and not the row, tells that the first is in flight: the row would let the second wait. */
    <R> ResponseEntity<R> once(
            String caller, String key, byte[] request, Class<R> type, Supplier<ResponseEntity<R>> work) {
        ResponseEntity<R> answer = transaction.execute(status -> {
            lock(caller, key);
            Optional<Kept> kept = find(caller, key);
            if (kept.isPresent()) {
                return replay(kept.get(), request, type);
            }
            ResponseEntity<R> first = work.get();
            if (first.getStatusCode().is2xxSuccessful()) {
                claim(caller, key, request);
                keep(caller, key, first);
            }
            return first;
        });
        return Objects.requireNonNull(answer);
    }

    <R> ResponseEntity<R> onceOutside(
            String caller, String key, byte[] request, Class<R> type, Supplier<ResponseEntity<R>> work) {
        Optional<Kept> earlier = transaction.execute(status -> {
            lock(caller, key);
            Optional<Kept> kept = find(caller, key);
            if (kept.isEmpty()) {
                claim(caller, key, request);
            }
            return kept;
        });
        if (earlier != null && earlier.isPresent()) {
            return replay(earlier.get(), request, type);
        }
        boolean done = false;
        try {
            ResponseEntity<R> first = work.get();
            if (first.getStatusCode().is2xxSuccessful()) {
                keep(caller, key, first);
                done = true;
            }
            return first;
        } finally {
            if (!done) {
                forget(caller, key);
            }
        }
    }

    private void lock(String caller, String key) {
        Boolean locked = database.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 910))")
                .param("name", caller + '\n' + key)
                .query(Boolean.class)
                .single();
        if (!locked) {
            throw inFlight();
        }
    }

    private static Conflict inFlight() {
        return new Conflict("The first request with this Idempotency-Key is still in flight; ask again in a moment.");
    }

    /** A claim without an answer after a minute is of a process that died: the key is free again. */
    private Optional<Kept> find(String caller, String key) {
        database.sql("""
                        delete from web.idempotency_key
                        where caller = :caller and key = :key
                          and created_at < now() - case when status is null then interval '1 minute'
                                                        else interval '24 hours' end""").param("caller", caller).param("key", key).update();
        return database.sql("select * from web.idempotency_key where caller = :caller and key = :key")
                .param("caller", caller)
                .param("key", key)
                .query(Kept::read)
                .optional();
    }

    private <R> ResponseEntity<R> replay(Kept kept, byte[] request, Class<R> type) {
        if (!Arrays.equals(kept.request(), request)) {
            throw new ApiRefusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "This Idempotency-Key was used for another request; take a new key for a new request.");
        }
        if (kept.status() == null) {
            throw inFlight();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(kept.status()).header(REPLAYED, "true");
        if (kept.location() != null) {
            answer.location(URI.create(kept.location()));
        }
        return kept.body() == null ? answer.build() : answer.body(json.readValue(kept.body(), type));
    }

    private void claim(String caller, String key, byte[] request) {
        database.sql("insert into web.idempotency_key (caller, key, request) values (:caller, :key, :request)")
                .param("caller", caller)
                .param("key", key)
                .param("request", request)
                .update();
    }

    private void keep(String caller, String key, ResponseEntity<?> answer) {
        URI location = answer.getHeaders().getLocation();
        database.sql("""
                        update web.idempotency_key set status = :status, location = :location, body = :body
                        where caller = :caller and key = :key""")
                .param("status", answer.getStatusCode().value())
                .param("location", location == null ? null : location.toString())
                .param("body", answer.getBody() == null ? null : json.writeValueAsString(answer.getBody()))
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    private void forget(String caller, String key) {
        database.sql("delete from web.idempotency_key where caller = :caller and key = :key and status is null")
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    /** A few at a time: posts that come in meanwhile wait for none of it. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void purge() {
        int batch;
        do {
            batch = database.sql("""
                            delete from web.idempotency_key where ctid = any(array(
                                select ctid from web.idempotency_key where created_at < now() - interval '24 hours'
                                order by created_at limit :rows for update skip locked))""").param("rows", PURGED_AT_ONCE).update();
        } while (batch == PURGED_AT_ONCE);
    }
}
