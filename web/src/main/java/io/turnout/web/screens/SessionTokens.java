package io.turnout.web.screens;

import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page that stayed open over a new sign-in the token to send its form with. */
@RestController
class SessionTokens {

    @GetMapping("/screens/token")
    Map<String, String> token(CsrfToken token) {
        return Map.of("token", token.getToken());
    }
}
