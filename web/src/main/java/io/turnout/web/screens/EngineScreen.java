package io.turnout.web.screens;

import io.turnout.web.application.Scopes;
import io.turnout.web.operations.EngineFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the engine, its exporter and the workers keep up; for administrators. */
@Controller
class EngineScreen {

    private final EngineFigures figures;
    private final Scopes scopes;

    EngineScreen(EngineFigures figures, Scopes scopes) {
        this.figures = figures;
        this.scopes = scopes;
    }

    @GetMapping("/engine")
    String engine(Model model) {
        scopes.administrator();
        model.addAttribute("starts", figures.startsWaiting());
        model.addAttribute("lag", figures.exporterLag());
        model.addAttribute("exporter", figures.readModel());
        model.addAttribute("effects", figures.unsettledEffects());
        model.addAttribute("incidents", figures.openIncidents());
        model.addAttribute("jobs", figures.jobs());
        return "engine";
    }
}
