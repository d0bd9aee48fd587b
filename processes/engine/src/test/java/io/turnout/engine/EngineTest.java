package io.turnout.engine;

import io.turnout.kernel.PostgresForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The engine module with a real engine and a real PostgreSQL; all its tests share both. */
@SpringBootTest(classes = EngineTestApplication.class)
abstract class EngineTest {

    private static final String DATABASE = PostgresForTests.newDatabase();

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }
}
