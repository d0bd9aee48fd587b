package io.turnout.web.screens;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.turnout.kernel.PostgresForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ground of tests that ask for pages: one application and one database for all of them. */
@SpringBootTest(classes = ScreensForTests.class)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
abstract class ScreensTest {

    private static final String DATABASE = PostgresForTests.newDatabase();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UserDetailsService people;

    MvcTestResult as(String login, String path, Object... variables) {
        return mvc.get()
                .uri(path, variables)
                .with(user(people.loadUserByUsername(login)))
                .exchange();
    }
}
