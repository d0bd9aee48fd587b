package io.turnout.web.faults;

import io.turnout.web.installation.Plant;
import java.net.URI;
import java.util.Map;
import java.util.Random;

/** The lines by which one copy of the application reaches PostgreSQL, the engine and the mail server; each can be made a bad one. */
record Lines(TcpRelay database, TcpRelay engine, TcpRelay mail, Map<String, String> settings) implements AutoCloseable {

    private static final String JDBC = "jdbc:";

    static Lines to(Plant plant, Random random) {
        URI postgres = URI.create(plant.jdbcUrl().substring(JDBC.length()));
        URI gateway = plant.engineSettings().grpcAddress();
        TcpRelay database = new TcpRelay(postgres.getPort(), random);
        TcpRelay engine = new TcpRelay(gateway.getPort(), random);
        TcpRelay mail = new TcpRelay(plant.mail().getSmtp().getPort(), random);
        return new Lines(
                database,
                engine,
                mail,
                Map.of(
                        "spring.datasource.url",
                        plant.jdbcUrl().replace(":" + postgres.getPort() + "/", ":" + database.port() + "/"),
                        "camunda.client.grpc-address",
                        gateway.getScheme() + "://127.0.0.1:" + engine.port(),
                        "spring.mail.port",
                        Integer.toString(mail.port())));
    }

    void cut() {
        database.cut();
        engine.cut();
    }

    @Override
    public void close() {
        database.close();
        engine.close();
        mail.close();
    }
}
