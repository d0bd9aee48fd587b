package io.turnout.web.screens;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a day begins: what is due, what waits for me, what I saw last. */
@Controller
class MyDayController {

    @GetMapping("/")
    String myDay() {
        return "my-day";
    }
}
