package io.turnout.web.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.turnout.web.tokens.ApiToken;
import io.turnout.web.tokens.ApiTokens;
import java.io.UnsupportedEncodingException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TokensScreenTests extends ScreensTest {

    private static final Pattern SECRET = Pattern.compile("tno_[\\w-]+");

    @Autowired
    ApiTokens tokens;

    @Test
    void an_administrator_issues_a_token_whose_secret_is_shown_once_and_revokes_it() throws Exception {
        String name = "billing-" + UUID.randomUUID();
        Matcher secret =
                SECRET.matcher(body(posted("admin", "/tokens", "name", name, "role", "integrator", "scope", "read")));
        assertThat(secret.find()).isTrue();

        ApiToken token = tokens.authenticate(secret.group()).orElseThrow();
        assertThat(token.name()).isEqualTo(name);
        assertThat(token.scopes()).containsExactly("read");
        assertThat(token.createdBy()).isEqualTo("admin");
        assertThat(body(as("admin", "/tokens"))).contains(name).doesNotContain(secret.group());

        assertThat(posted("admin", "/tokens/" + token.id() + "/revocation")).hasStatus3xxRedirection();
        assertThat(tokens.authenticate(secret.group())).isEmpty();
    }

    @Test
    void what_is_missing_is_told_at_its_field() throws Exception {
        MvcTestResult refused = posted("admin", "/tokens", "name", "crm", "role", "customer", "scope", "read");

        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("is needed with the role customer", "value=\"crm\"");
    }

    @Test
    void nobody_else_sees_issues_or_revokes_tokens() {
        assertThat(as("anna", "/tokens")).hasStatus(403);
        assertThat(posted("anna", "/tokens", "name", "own", "role", "admin", "scope", "write"))
                .hasStatus(403);
        assertThat(posted("anna", "/tokens/" + UUID.randomUUID() + "/revocation"))
                .hasStatus(403);
        assertThat(tokens.all()).extracting(ApiToken::name).doesNotContainAnyElementsOf(Set.of("own"));
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult posted(String login, String path, String... parameters) {
        var request = mvc.post()
                .uri(path)
                .with(user(people.loadUserByUsername(login)))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
