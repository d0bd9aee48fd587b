package io.turnout.web.screens;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; Spring Security takes what it posts. */
@Controller
class SignInScreen {

    @GetMapping("/login")
    String signIn() {
        return "login";
    }
}
