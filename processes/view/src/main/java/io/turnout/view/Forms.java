package io.turnout.view;

import io.turnout.kernel.NotFound;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deployed forms. */
@Component
public class Forms {

    private static final String SELECT = "select key, form_id, version, body as json, deployed_at from engine.form ";

    private final JdbcClient database;

    Forms(JdbcClient database) {
        this.database = database;
    }

    public Form byKey(long formKey) {
        return database.sql(SELECT + "where key = :key")
                .param("key", formKey)
                .query(Form.class)
                .optional()
                .orElseThrow(() -> new NotFound("form", formKey));
    }

    /** The newest version of the form with this id. */
    public Optional<Form> latest(String formId) {
        return database.sql(SELECT + "where form_id = :id order by version desc limit 1")
                .param("id", formId)
                .query(Form.class)
                .optional();
    }
}
