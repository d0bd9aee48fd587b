package io.turnout.web.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.turnout.kernel.PostgresForTests;
import io.turnout.web.security.SignedIn;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = ScreensForTests.class)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class SignInTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PostgresForTests::newDatabase);
    }

    @Autowired
    MockMvcTester mvc;

    @Test
    void a_page_asks_to_sign_in_first() {
        assertThat(mvc.get().uri("/portfolio").accept("text/html"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login");
    }

    @Test
    void a_part_of_a_page_says_that_the_session_has_ended_instead_of_showing_the_sign_in_page() {
        assertThat(mvc.get().uri("/portfolio/rows").header("HX-Request", "true"))
                .hasStatus(401);
    }

    @Test
    void who_signs_in_lands_where_they_wanted_to_go() {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/portfolio?phase=testing").accept("text/html").session(session));

        MvcTestResult signedIn = mvc.perform(post("/login")
                .param("username", "anna")
                .param("password", "demo")
                .session(session)
                .with(csrf()));

        assertThat(signedIn).hasStatus3xxRedirection();
        assertThat(signedIn.getResponse().getRedirectedUrl()).contains("/portfolio?phase=testing");
    }

    @Test
    void a_wrong_password_leads_back_to_the_sign_in_page() {
        assertThat(mvc.perform(formLogin().user("anna").password("wrong"))).hasRedirectedUrl("/login?error");
    }

    @Test
    void an_account_whose_password_is_guessed_at_rests_for_a_moment() throws Exception {
        for (int i = 0; i < 10; i++) {
            mvc.perform(formLogin().user("bruno").password("guess-" + i));
        }
        assertThat(mvc.perform(formLogin().user("bruno").password("demo"))).hasRedirectedUrl("/login?error");
    }

    @Test
    void no_page_allows_inline_script_or_style() {
        MvcTestResult page = mvc.get().uri("/login").exchange();

        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(page)
                .bodyText()
                .doesNotContain("style=\"")
                .doesNotContain("<style")
                .doesNotContain("onclick");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(mvc.perform(post("/login").param("username", "anna").param("password", "demo")))
                .hasStatus(403);
    }

    @Test
    void the_session_knows_the_account_and_no_longer_its_password() {
        MvcTestResult signedIn = mvc.perform(formLogin().user("Petra ").password("demo"));

        SecurityContext context = (SecurityContext) Objects.requireNonNull(
                Objects.requireNonNull(signedIn.getRequest().getSession()).getAttribute("SPRING_SECURITY_CONTEXT"));
        assertThat(Objects.requireNonNull(context.getAuthentication()).getPrincipal())
                .isInstanceOfSatisfying(SignedIn.class, principal -> {
                    assertThat(principal.account().groups()).containsExactly("procurement");
                    assertThat(principal.getPassword()).isEmpty();
                });
    }

    @Test
    void the_page_is_laid_out_from_right_to_left_in_persian() {
        assertThat(mvc.get().uri("/login?lang=fa"))
                .bodyText()
                .contains("lang=\"fa\"", "dir=\"rtl\"", "tabler.rtl.min.css");
    }

    @Test
    void files_carry_their_version_in_the_address() {
        assertThat(mvc.get().uri("/login"))
                .bodyText()
                .containsPattern("/assets/turnout-[0-9a-f]{32}\\.css")
                .contains("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    }
}
